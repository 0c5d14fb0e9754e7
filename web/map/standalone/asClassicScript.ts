const lastExport = /\bexport\s*\{[^}]*\}\s*;?\s*(\/\/# sourceMappingURL=\S*\s*)?$/

/** A module that imports nothing as a classic script: without what it exports. */
export const asClassicScript = (module: string): string => {
  if (!lastExport.test(module))
    throw new Error('asClassicScript: expected a module that ends with its exports')
  return module.replace(lastExport, '')
}
