import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { isAnswerName } from '#geodata/schema/form/isAnswerName.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Step } from '#web/project/document/makeUndoStack.ts'
import type { RowCommand } from './rowCommand.ts'

export type RowPlace = { dataset: string; uid: string }

type RowActs = {
  find: (place: RowPlace) => FeatureJson | undefined
  perform: (place: RowPlace, command: RowCommand) => void
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What of a row a change touched: back to `before`, wherever the row is still as the change left it. */
const wayBack = (
  before: FeatureJson,
  after: FeatureJson,
  now: FeatureJson,
): Pick<Extract<RowCommand, { kind: 'update' }>, 'geometry' | 'properties'> | undefined => {
  const names = Object.keys({ ...before.properties, ...after.properties })
  const properties: Properties = Object.fromEntries(
    names
      .filter(isAnswerName)
      .filter((name) => !same(before.properties[name], after.properties[name]))
      .filter((name) => same(now.properties[name], after.properties[name]))
      .map((name) => [name, before.properties[name] ?? null]),
  )
  const moved = !same(before.geometry, after.geometry) && same(now.geometry, after.geometry)
  if (!moved && Object.keys(properties).length === 0) return undefined
  return {
    ...(moved && { geometry: before.geometry }),
    ...(Object.keys(properties).length > 0 && { properties }),
  }
}

/** One act on a row that can be taken back while what others did to the row since stays. `null`: the row is not there. */
export const rowStep = (
  note: Localized,
  place: RowPlace,
  before: FeatureJson | null,
  after: FeatureJson | null,
  acts: RowActs,
): Step => ({
  note,
  revert: () => {
    const now = acts.find(place) ?? null
    const version = now?.properties.version ?? 0
    if (!after && before && !now) {
      const { geometry, properties } = before
      acts.perform(place, { kind: 'restore', geometry, properties })
    } else if (after && !before && now) acts.perform(place, { kind: 'remove', version })
    else if (after && before && now) {
      const back = wayBack(before, after, now)
      if (!back) return undefined
      acts.perform(place, { kind: 'update', version, ...back })
    } else return undefined
    return rowStep(note, place, now, acts.find(place) ?? null, acts)
  },
})
