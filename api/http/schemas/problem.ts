import * as v from 'valibot'
import type { ProblemJson } from '#geodata/schema/problem.ts'
import { feature } from './feature.ts'

export const problem: v.GenericSchema<ProblemJson> = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.string(),
  instance: v.optional(v.string()),
  fields: v.optional(v.array(v.string())),
  current: v.optional(feature),
  errors: v.optional(
    v.array(
      v.strictObject({
        path: v.string(),
        message: v.string(),
        severity: v.picklist(['error', 'warning', 'info']),
      }),
    ),
  ),
})
