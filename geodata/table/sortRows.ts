import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'

export type Sort = { field: string; descending: boolean }

/** The reading of a name, where the data has one. */
const READING = 'name_kana'

/** What a row is sorted by: names by their reading; null where it is not known. */
const sortKey = ({ properties }: FeatureJson, field: string): PropertyValue => {
  const reading = field === 'name' ? properties[READING] : null
  const value = isKnown(reading) ? reading : properties[field]
  return isKnown(value) ? value : null
}

/**
 * A stable sort of known values, unknown ones always last. `compareTexts` orders texts as readers of the language do. Each text is
 * compared once however many rows have it: collation is what costs.
 */
export const sortRows = (
  rows: readonly FeatureJson[],
  sort: Sort | null,
  compareTexts: (one: string, other: string) => number,
): readonly FeatureJson[] => {
  if (!sort) return rows
  const keys = rows.map((row) => sortKey(row, sort.field))
  const texts = new Set(keys.filter((key) => key !== null && typeof key !== 'number').map(String))
  const ranks = new Map<string, number>()
  let rank = 0
  let before: string | undefined
  for (const text of [...texts].sort(compareTexts)) {
    if (before !== undefined && compareTexts(before, text) !== 0) rank += 1
    ranks.set(text, rank)
    before = text
  }
  const direction = sort.descending ? -1 : 1
  const place = (key: PropertyValue): number =>
    typeof key === 'number' ? key : (ranks.get(String(key)) ?? 0)
  const places = Float64Array.from(keys, (key) => (key === null ? Number.NaN : direction * place(key)))
  const order = Array.from(rows.keys()).sort((one, other) => {
    const [left = Number.NaN, right = Number.NaN] = [places[one], places[other]]
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right))
    return left - right
  })
  return order.flatMap((index) => rows[index] ?? [])
}
