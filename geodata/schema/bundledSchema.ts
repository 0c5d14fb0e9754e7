import * as v from 'valibot'
import type { BundledDataset } from './bundled.ts'
import { themes } from './dataset.ts'

const localized = v.strictObject({ ja: v.string(), en: v.string() })

const field = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'expected a lower_snake_case name')),
  type: v.picklist(['text', 'integer', 'real', 'boolean', 'date']),
  title: localized,
  unit: v.optional(localized),
  codes: v.optional(v.record(v.string(), localized)),
  plain: v.optional(v.boolean()),
  hidden: v.optional(v.boolean()),
})

const source = v.strictObject({
  id: v.string(),
  title: localized,
  url: v.optional(v.pipe(v.string(), v.url())),
  licence: v.pipe(v.string(), v.nonEmpty()),
  credit: v.pipe(v.string(), v.nonEmpty()),
  asOf: v.optional(v.string()),
})

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
const position = v.tuple([longitude, latitude])
const line = v.pipe(v.array(position), v.minLength(2))
const ring = v.pipe(
  v.array(position),
  v.minLength(4),
  v.check((positions) => String(positions[0]) === String(positions.at(-1)), 'expected a closed ring'),
)

const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position }),
  v.strictObject({ type: v.literal('MultiPoint'), coordinates: v.array(position) }),
  v.strictObject({ type: v.literal('LineString'), coordinates: line }),
  v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
])

/** A file of `geodata/bundled/datasets/`, also one that somebody else wrote. */
export const bundledDatasetSchema: v.GenericSchema<unknown, BundledDataset> = v.strictObject({
  dataset: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'expected a lower_snake_case id')),
    theme: v.picklist(themes),
    title: localized,
    description: localized,
    geometry: v.picklist(['point', 'line', 'polygon', 'none']),
    fields: v.array(field),
    titleField: v.string(),
    licence: v.pipe(v.string(), v.nonEmpty()),
    credit: v.pipe(v.string(), v.nonEmpty()),
    sources: v.pipe(v.array(source), v.minLength(1)),
    audience: v.picklist(['public', 'members', 'owner']),
  }),
  features: v.array(
    v.strictObject({
      uid: v.pipe(v.string(), v.uuid()),
      geometry: v.nullable(geometry),
      properties: v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
    }),
  ),
})
