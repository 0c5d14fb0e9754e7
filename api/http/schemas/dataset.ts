import * as v from 'valibot'
import { type Bbox, type Dataset, type DatasetSummary, type Source, themes } from '#geodata/schema/dataset.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { localized } from './localized.ts'

export const bbox: v.GenericSchema<Bbox> = v.strictTuple([v.number(), v.number(), v.number(), v.number()])

/** `null` stands for unknown. */
export const propertyValue: v.GenericSchema<PropertyValue> = v.union([
  v.nullable(v.string()),
  v.number(),
  v.boolean(),
])

const field: v.GenericSchema<Field> = v.strictObject({
  name: v.string(),
  type: v.picklist(['text', 'integer', 'real', 'boolean', 'date']),
  title: localized,
  unit: v.optional(localized),
  codes: v.optional(v.record(v.string(), localized)),
  plain: v.optional(v.boolean()),
  hidden: v.optional(v.boolean()),
})

const source: v.GenericSchema<Source> = v.strictObject({
  id: v.string(),
  title: localized,
  url: v.optional(v.string()),
  licence: v.string(),
  credit: v.string(),
  asOf: v.optional(v.string()),
})

const definition = {
  id: v.string(),
  theme: v.picklist(themes),
  title: localized,
  description: localized,
  geometry: v.picklist(['point', 'line', 'polygon', 'none']),
  fields: v.array(field),
  titleField: v.string(),
  licence: v.string(),
  credit: v.string(),
  sources: v.array(source),
  audience: v.picklist(['public', 'members', 'owner']),
}

export const datasetDefinition: v.GenericSchema<Dataset> = v.strictObject(definition)

export const datasetSummary: v.GenericSchema<DatasetSummary> = v.strictObject({
  ...definition,
  featureCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  locatedCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  bbox: v.nullable(bbox),
  revision: v.pipe(v.number(), v.integer()),
  updatedAt: v.string(),
})
