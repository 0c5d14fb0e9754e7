import type { SourceSpecification } from 'maplibre-gl'
import { frozenMap } from '#web/server/standalone/frozenMap.ts'

export const TOWN_ZOOM = 13

/** The names that came with the map. */
export const townSource = (): SourceSpecification => ({
  type: 'geojson',
  data: {
    type: 'FeatureCollection',
    features: frozenMap().towns.map(({ name, nameEn, position }) => ({
      type: 'Feature',
      properties: { name, name_en: nameEn },
      geometry: { type: 'Point', coordinates: position },
    })),
  },
})

export const townLayer = { source: 'towns' } as const
