import * as v from 'valibot'
import { type Bbox, type Dataset, type DatasetSummary, type Source, themes } from '#geodata/schema/dataset.ts'
import { field } from './field.ts'
import { formField } from './form.ts'
import { localized } from './localized.ts'
import { recipe } from './recipe.ts'

export const bbox: v.GenericSchema<Bbox> = v.strictTuple([v.number(), v.number(), v.number(), v.number()])

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
  geometry: v.picklist(['point', 'line', 'polygon', 'mixed', 'none']),
  fields: v.array(field),
  titleField: v.string(),
  licence: v.string(),
  credit: v.string(),
  sources: v.array(source),
  audience: v.picklist(['public', 'members', 'owner', 'map']),
  map: v.optional(v.string()),
  form: v.optional(v.array(formField)),
  recipe: v.optional(recipe),
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
