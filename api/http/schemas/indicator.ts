import * as v from 'valibot'
import type { BundledIndicators } from '#geodata/schema/bundled.ts'
import type { Funnel, Indicator } from '#geodata/schema/indicator.ts'
import { localized } from './localized.ts'

const indicator: v.GenericSchema<Indicator> = v.strictObject({
  id: v.string(),
  title: localized,
  unit: localized,
  target: v.strictObject({ value: v.number(), kind: v.picklist(['atLeast', 'about']) }),
  reported: v.strictObject({ value: v.number(), note: localized }),
  computed: v.strictObject({
    value: v.number(),
    terms: v.array(v.strictObject({ label: localized, value: v.number() })),
    note: localized,
  }),
  notes: v.array(localized),
  source: localized,
})

const funnel: v.GenericSchema<Funnel> = v.strictObject({
  title: localized,
  municipality: v.string(),
  steps: v.array(
    v.strictObject({
      id: v.string(),
      title: localized,
      value: v.number(),
      cumulative: v.boolean(),
      note: v.nullable(localized),
    }),
  ),
  source: localized,
})

export const indicators: v.GenericSchema<BundledIndicators> = v.strictObject({
  indicators: v.array(indicator),
  funnels: v.array(funnel),
})
