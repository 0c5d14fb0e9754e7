import type { FeatureCollection } from 'geojson'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { UID_PROPERTY } from '#web/map/layers/overlay.ts'

/** Rows for the map with all their fields, so that a style may ask for any: those that have a position. */
export const plainFeatures = (rows: readonly FeatureJson[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rows.flatMap(({ id, geometry, properties }) =>
    geometry
      ? [
          {
            type: 'Feature' as const,
            id: properties.fid,
            geometry,
            properties: { ...properties, [UID_PROPERTY]: id },
          },
        ]
      : [],
  ),
})
