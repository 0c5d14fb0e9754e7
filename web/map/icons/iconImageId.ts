const ICON = 'icon:'
const PICTURE = 'picture:'

/** How the map asks for an icon, and for a picture by its address. */
export const iconImageId = (name: string): string => ICON + name
export const pictureImageId = (address: string): string => PICTURE + address

/** What an image of that id shows; undefined: none of these. */
export const readImageId = (id: string): { icon: string } | { picture: string } | undefined => {
  if (id.startsWith(ICON)) return { icon: id.slice(ICON.length) }
  return id.startsWith(PICTURE) ? { picture: id.slice(PICTURE.length) } : undefined
}
