import type { FeatureCollection } from 'geojson'

const FAMILY = 'BIZ UDPGothic'

/** The page's own web font, for `text-font`: no glyph server is asked. */
export const LABEL_FONT = [FAMILY]

/**
 * MapLibre takes the weight from the word in the first name, and asks the page for all names as they stand. The page has the
 * family in two weights and none called "… Bold": so the weight is a name of its own, of a family that there is not.
 */
export const LABEL_FONT_BOLD = ['Label Bold', FAMILY]

/**
 * Fetches the parts of the web font that hold the characters of `texts`, so that MapLibre draws them in it at once. Resolves
 * also when they cannot be had.
 */
export const loadLabelFont = async (texts: Iterable<string>): Promise<void> => {
  const characters = [...new Set([...texts].join(''))].join('')
  await Promise.allSettled(
    [400, 700].map((weight) => document.fonts.load(`${weight} 16px "${FAMILY}"`, characters)),
  )
}

/**
 * Calls `redraw` whenever a part of the web font has arrived: a label with one of its characters was drawn in another font
 * meanwhile, and MapLibre keeps what it drew. Returns how to stop.
 */
export const onLabelFontArrival = (redraw: () => void): (() => void) => {
  const arrived = ({ fontfaces }: FontFaceSetLoadEvent): void => {
    if (fontfaces.some(({ family }) => family.includes(FAMILY))) redraw()
  }
  document.fonts.addEventListener('loadingdone', arrived)
  return () => document.fonts.removeEventListener('loadingdone', arrived)
}

/** Every name that a set of labels may show. */
export const labelTexts = (labels: FeatureCollection): string[] =>
  labels.features.flatMap(({ properties }) => [
    String(properties?.name ?? ''),
    String(properties?.name_en ?? ''),
  ])
