import type { Geometry } from 'geojson'
import type { Field, Properties, PropertyValue } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'

type State = { geometry: Geometry | null; properties: Properties }

export type RowDifferences = {
  fields: { field: Field; before: PropertyValue; after: PropertyValue }[]
  /** The shape: null where it is the same. */
  shape: 'moved' | 'placed' | 'lost' | null
}

const known = (value: PropertyValue | undefined): PropertyValue => (isKnown(value) ? value : null)

const shapeChange = (before: Geometry | null, after: Geometry | null): RowDifferences['shape'] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return null
  if (!before) return 'placed'
  return after ? 'moved' : 'lost'
}

/** How two states of a row differ, field by field in their order. Before it was made a row says nothing. */
export const rowDifferences = (
  fields: readonly Field[],
  before: State | undefined,
  after: State,
): RowDifferences => ({
  fields: fields
    .map((field) => ({
      field,
      before: known(before?.properties[field.name]),
      after: known(after.properties[field.name]),
    }))
    .filter((each) => each.before !== each.after),
  shape: shapeChange(before?.geometry ?? null, after.geometry),
})
