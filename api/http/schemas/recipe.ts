import * as v from 'valibot'
import { analysisKinds, type Recipe, type RecipeInput } from '#geodata/schema/recipe.ts'
import { condition } from './condition.ts'

const instant = v.pipe(v.string(), v.isoTimestamp())

/** A form's worth of plain values. */
const setting = v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())])

const input: v.GenericSchema<RecipeInput> = v.strictObject({
  dataset: v.pipe(v.string(), v.maxLength(100)),
  filter: v.pipe(v.array(condition), v.maxLength(50)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

export const recipe: v.GenericSchema<Recipe> = v.strictObject({
  analysis: v.picklist(analysisKinds),
  layer: input,
  other: v.nullable(input),
  settings: v.record(v.string(), setting),
  madeAt: instant,
})
