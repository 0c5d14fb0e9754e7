import type { Map as MapLibreMap } from 'maplibre-gl'
import { readImageId } from './iconImageId.ts'
import { ICON_RATIO, PICTURE_RATIO } from './iconSizes.ts'

const loadPicture = async (address: string): Promise<HTMLImageElement> => {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  return picture
}

const addImage = async (map: MapLibreMap, id: string): Promise<void> => {
  const wanted = readImageId(id)
  if (!wanted) return
  const images = await import('./iconImage.ts')
  if ('picture' in wanted) {
    const picture = wanted.picture === '' ? undefined : await loadPicture(wanted.picture)
    if (picture && !map.hasImage(id))
      map.addImage(id, images.pictureImage(picture), { pixelRatio: PICTURE_RATIO })
    return
  }
  const { loadIconPaths } = await import('#web/ui/icons/loadIconPaths.ts')
  const drawn = (await loadIconPaths())[wanted.icon]
  if (drawn && !map.hasImage(id))
    map.addImage(id, images.iconImage(drawn), { sdf: true, pixelRatio: ICON_RATIO })
}

/** Draws icons and pictures when the map first needs them; returns how to stop. */
export const answerMissingImages = (map: MapLibreMap): (() => void) => {
  const asked = ({ id }: { id: string }): void => {
    addImage(map, id).catch((cause: unknown) => console.warn(`The image ${id} did not come`, cause))
  }
  map.on('styleimagemissing', asked)
  return () => map.off('styleimagemissing', asked)
}
