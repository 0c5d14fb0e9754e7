import type { Geometry } from 'geojson'
import * as v from 'valibot'
import { propertyValue } from '#api/http/schemas/field.ts'
import { geometry } from '#api/http/schemas/geometry.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'

/** A feature with the dataset's fields alone: bookkeeping stays out of what other programs keep. */
export type OgcFeature = { type: 'Feature'; id: string; geometry: Geometry | null; properties: Properties }

export const itemEntries = {
  type: v.literal('Feature'),
  id: v.string(),
  geometry: v.nullable(geometry),
  properties: v.record(v.string(), propertyValue),
}

export const itemSchema: v.GenericSchema<OgcFeature> = v.strictObject(itemEntries)

export const ogcFeature = ({ uid, geometry: shape, properties }: StoredFeature): OgcFeature => ({
  type: 'Feature',
  id: uid,
  geometry: shape,
  properties,
})
