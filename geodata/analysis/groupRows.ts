import { isKnown } from '#geodata/schema/isKnown.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import type { AnalysisLayer, PlacedRow } from './analysis.ts'

/** Rows with the same value of a field, in the order of their first; all as one, called as the layer, without a field. */
export function groupRows(
  { rows, title }: AnalysisLayer,
  field: string,
): { name: string | null; rows: PlacedRow[] }[] {
  if (field === '') return rows.length > 0 ? [{ name: title.ja, rows: [...rows] }] : []
  const groups = new Map<string | null, PlacedRow[]>()
  for (const row of rows) {
    const value = propertyOf(row.properties, field)
    const name = isKnown(value) ? String(value) : null
    const members = groups.get(name)
    if (members) members.push(row)
    else groups.set(name, [row])
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }))
}
