import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { UID_PROPERTY } from '#web/map/layers/overlay.ts'

const made = new WeakMap<FeatureJson, Feature>()

/** The same feature for the same row: so that of many only those are sent to the map that have changed. */
const plainFeature = (row: FeatureJson, geometry: Geometry): Feature => {
  const known = made.get(row)
  if (known) return known
  const feature: Feature = {
    type: 'Feature',
    id: row.properties.fid,
    geometry,
    properties: { ...row.properties, [UID_PROPERTY]: row.id },
  }
  made.set(row, feature)
  return feature
}

/** Rows for the map with all their fields, so that a style may ask for any: those that have a position. */
export const plainFeatures = (rows: readonly FeatureJson[]): FeatureCollection => {
  const features: Feature[] = []
  for (const row of rows) if (row.geometry) features.push(plainFeature(row, row.geometry))
  return { type: 'FeatureCollection', features }
}
