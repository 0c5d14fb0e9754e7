import * as v from 'valibot'
import type { FeatureCollectionJson, FeatureJson } from '#geodata/schema/feature.ts'
import { propertyValue } from './field.ts'
import { geometry } from './geometry.ts'

const properties: v.GenericSchema<FeatureJson['properties']> = v.objectWithRest(
  {
    fid: v.pipe(v.number(), v.integer()),
    version: v.pipe(v.number(), v.integer()),
    mine: v.optional(v.boolean()),
  },
  propertyValue,
)

export const feature: v.GenericSchema<FeatureJson> = v.strictObject({
  type: v.literal('Feature'),
  id: v.string(),
  geometry: v.nullable(geometry),
  properties,
})

export const featureCollection: v.GenericSchema<FeatureCollectionJson> = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(feature),
  numberMatched: v.pipe(v.number(), v.integer(), v.minValue(0)),
  numberReturned: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextCursor: v.optional(v.string()),
})
