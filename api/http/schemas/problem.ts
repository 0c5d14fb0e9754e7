import * as v from 'valibot'
import type { ProblemJson } from '#geodata/schema/problem.ts'

export const problem: v.GenericSchema<ProblemJson> = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.string(),
  instance: v.optional(v.string()),
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
