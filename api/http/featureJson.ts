import type { FeatureJson, StoredFeature } from '#geodata/schema/feature.ts'

export const featureJson = ({
  fid,
  uid,
  version,
  geometry,
  properties,
  mine,
}: StoredFeature): FeatureJson => ({
  type: 'Feature',
  id: uid,
  geometry,
  properties: { ...properties, fid, version, ...(mine && { mine }) },
})
