import * as v from 'valibot'
import { propertyValue } from '#api/http/schemas/field.ts'
import { geometry } from '#api/http/schemas/geometry.ts'

/** In bytes: 20,000 vertices in full precision. */
export const largestRow = 2_000_000

const properties = v.record(v.string(), propertyValue)
const version = v.pipe(v.number(), v.integer(), v.minValue(1))

export const putEntries = { geometry: v.nullable(geometry), properties }

export const patchEntries = {
  version,
  geometry: v.optional(v.nullable(geometry)),
  properties: v.optional(properties),
}

const uid = v.string()

/** One of many edits in one call. */
export const rowEdit = v.variant('kind', [
  v.strictObject({ kind: v.literal('put'), uid, ...putEntries }),
  v.strictObject({ kind: v.literal('patch'), uid, ...patchEntries, force: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal('delete'), uid, version: v.optional(version) }),
  v.strictObject({ kind: v.literal('restore'), uid }),
])
