import type { Geometry } from 'geojson'
import type { Properties, PropertyValue } from '#geodata/schema/field.ts'
import { sameGeometry } from './sameGeometry.ts'

type RowState = { geometry: Geometry | null; properties: Properties }

/** One version of a row after the one that the author of a change saw. */
type LaterVersion = RowState & { author: string }

export type RowChange = { geometry?: Geometry | null; properties: Properties }

/** `change`: what is still to be written; without anything in it, all of it is there already. */
export type Merged = { kind: 'merged'; change: RowChange } | { kind: 'conflict'; fields: string[] }

export type Merge = {
  author: string
  /** The version that the author saw; undefined where nothing is known of it: then all that differs is a conflict. */
  base: RowState | undefined
  /** What came after it, oldest first; the last is what is there now. */
  later: LaterVersion[]
  wanted: { geometry?: Geometry | null; properties?: Properties }
}

/** The name that the shape goes by beside those of the fields. */
const geometryName = 'geometry'

/**
 * Field by field: what nobody else touched since `base` is taken, what is so already is left, and where somebody else changed the
 * same it is a conflict. What the author had written between (a change whose answer was lost is sent again) is not written over
 * what others made of it.
 */
export function mergeRow({ author, base, later, wanted }: Merge): Merged {
  const now = later.at(-1) ?? base
  if (!now) throw new RangeError('expected a row to merge with')
  const change: RowChange = { properties: {} }
  const fields: string[] = []

  const decide = <T>(same: (one: T, other: T) => boolean, of: (state: RowState) => T, value: T): Decision => {
    if (same(of(now), value)) return 'there'
    if (base && same(of(base), of(now))) return 'take'
    let before = base && of(base)
    for (const version of later) {
      const after = of(version)
      const changed = before === undefined || !same(before, after)
      if (base && changed && version.author === author && same(after, value)) return 'there'
      before = after
    }
    return 'conflict'
  }
  for (const [name, value] of Object.entries(wanted.properties ?? {})) {
    const decision = decide<PropertyValue>(
      (one, other) => one === other,
      ({ properties }) => properties[name] ?? null,
      value,
    )
    if (decision === 'take') change.properties[name] = value
    if (decision === 'conflict') fields.push(name)
  }
  if (wanted.geometry !== undefined) {
    const decision = decide(sameGeometry, ({ geometry }) => geometry, wanted.geometry)
    if (decision === 'take') change.geometry = wanted.geometry
    if (decision === 'conflict') fields.push(geometryName)
  }
  return fields.length > 0 ? { kind: 'conflict', fields } : { kind: 'merged', change }
}

type Decision = 'there' | 'take' | 'conflict'

export const isEmptyChange = ({ geometry, properties }: RowChange): boolean =>
  geometry === undefined && Object.keys(properties).length === 0

/** Names of what two states of a row differ in. */
export function differences(one: RowState, other: RowState): string[] {
  const names = new Set([...Object.keys(one.properties), ...Object.keys(other.properties)])
  const fields = [...names].filter(
    (name) => (one.properties[name] ?? null) !== (other.properties[name] ?? null),
  )
  return sameGeometry(one.geometry, other.geometry) ? fields : [...fields, geometryName]
}
