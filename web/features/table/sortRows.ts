import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'

export type Sort = { field: string; descending: boolean }

const collator = new Intl.Collator('ja', { numeric: true })

const compareKnown = (left: PropertyValue, right: PropertyValue): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : collator.compare(String(left), String(right))

/** A stable sort; names by their reading where the data has one; unknown values always last. */
export const sortRows = (rows: FeatureJson[], sort: Sort | null): FeatureJson[] => {
  if (!sort) return rows
  const key = (row: FeatureJson): PropertyValue =>
    (sort.field === 'name' ? row.properties.name_kana : null) ?? row.properties[sort.field] ?? null
  const direction = sort.descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const left = key(a)
    const right = key(b)
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return direction * compareKnown(left, right)
  })
}
