import type { SourceSpecification } from 'maplibre-gl'

/** The dataset of towns, and from where on their names are written. */
const TOWNS = 'towns'
export const TOWN_ZOOM = 13

/** Of our own server, asked only where the names are drawn. */
export const townSource = (): SourceSpecification => ({
  type: 'vector',
  tiles: [`${location.origin}/tiles/${TOWNS}/{z}/{x}/{y}.mvt`],
  minzoom: TOWN_ZOOM,
  maxzoom: 14,
})

/** Where its layers look. */
export const townLayer = { source: TOWNS, 'source-layer': TOWNS } as const
