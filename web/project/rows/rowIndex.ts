import type { FeatureJson } from '#geodata/schema/feature.ts'

type Rows = readonly FeatureJson[]

/** Where each row of a list stands. A list is never changed in place, so what was found out once stays true. */
const indexes = new WeakMap<Rows, ReadonlyMap<string, number>>()

const indexOf = (rows: Rows): ReadonlyMap<string, number> => {
  const known = indexes.get(rows)
  if (known) return known
  const made = new Map(rows.map(({ id }, place) => [id, place]))
  indexes.set(rows, made)
  return made
}

/** Counted from 0. */
export const placeOfRow = (rows: Rows, uid: string): number | undefined => indexOf(rows).get(uid)

export const findRow = (rows: Rows | undefined, uid: string): FeatureJson | undefined => {
  const place = rows && placeOfRow(rows, uid)
  return place === undefined ? undefined : rows?.[place]
}

/** Those of some uids, in the order of the rows. */
export const rowsOf = (rows: Rows, uids: ReadonlySet<string>): FeatureJson[] => {
  if (uids.size > rows.length / 20) return rows.filter(({ id }) => uids.has(id))
  const places = [...uids].flatMap((uid) => placeOfRow(rows, uid) ?? [])
  return places.toSorted((one, other) => one - other).flatMap((place) => rows[place] ?? [])
}

/**
 * The rows with some of them as they are now; null: it is there no more. What is not among them yet comes last. One edit among
 * 50,000 rows looks at that one.
 */
export const withRows = (
  rows: FeatureJson[],
  edits: ReadonlyMap<string, FeatureJson | null>,
): FeatureJson[] => {
  if (edits.size === 0) return rows
  const index = indexOf(rows)
  const next = [...rows]
  const added: FeatureJson[] = []
  const gone = new Set<string>()
  for (const [uid, row] of edits) {
    const place = index.get(uid)
    if (place !== undefined && row) next[place] = row
    else if (place !== undefined) gone.add(uid)
    else if (row) added.push(row)
  }
  const left = gone.size > 0 ? next.filter(({ id }) => !gone.has(id)) : next
  if (added.length === 0 && gone.size === 0) indexes.set(left, index)
  left.push(...added)
  return left
}
