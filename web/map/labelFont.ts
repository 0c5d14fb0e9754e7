import type { FeatureCollection } from 'geojson'
import { LABEL_FONT } from './basemapStyle.ts'

/**
 * MapLibre draws labels from the page's own font faces, once: a face that arrives later never shows. So the parts of the web
 * font that hold the characters of `texts` are fetched first. Resolves also when they cannot be had.
 */
export const loadLabelFont = async (texts: Iterable<string>): Promise<void> => {
  const characters = [...new Set([...texts].join(''))].join('')
  await Promise.allSettled([
    document.fonts.load(`400 16px "${LABEL_FONT}"`, characters),
    document.fonts.load(`700 16px "${LABEL_FONT}"`, characters),
  ])
}

/** Every name that a set of labels may show. */
export const labelTexts = (labels: FeatureCollection): string[] =>
  labels.features.flatMap(({ properties }) => [
    String(properties?.name ?? ''),
    String(properties?.name_en ?? ''),
  ])
