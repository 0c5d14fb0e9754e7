type IconPaths = typeof import('#geodata/cartography/icons/iconPaths.ts').iconPaths

let paths: Promise<IconPaths> | undefined

/** The outlines of all icons, fetched with the first that is shown. */
export const loadIconPaths = async (): Promise<IconPaths> => {
  paths ??= import('#geodata/cartography/icons/iconPaths.ts').then((module) => module.iconPaths)
  try {
    return await paths
  } catch (cause) {
    // without the network: asked for again with the next icon
    paths = undefined
    throw cause
  }
}
