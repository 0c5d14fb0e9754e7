import type { Feature, FeatureCollection } from 'geojson'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { UID_PROPERTY } from '#web/map/layers/overlay.ts'

const made = new WeakMap<FeatureJson, Feature>()

/** The same feature for the same row: so that of many only those are sent to the map that have changed. */
const plainFeature = (row: FeatureJson): Feature[] => {
  const { id, geometry, properties } = row
  if (!geometry) return []
  const known = made.get(row)
  if (known) return [known]
  const feature: Feature = {
    type: 'Feature',
    id: properties.fid,
    geometry,
    properties: { ...properties, [UID_PROPERTY]: id },
  }
  made.set(row, feature)
  return [feature]
}

/** Rows for the map with all their fields, so that a style may ask for any: those that have a position. */
export const plainFeatures = (rows: readonly FeatureJson[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rows.flatMap(plainFeature),
})
