import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { isAnswerName } from '#geodata/schema/form/isAnswerName.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Step } from '#web/project/document/makeUndoStack.ts'
import type { RowCommand } from './rowCommand.ts'

export type RowPlace = { dataset: string; uid: string }

export type PlacedCommand = { place: RowPlace; command: RowCommand }

/** A row before and after an act; null: it is not there. */
export type RowPassage = { place: RowPlace; before: FeatureJson | null; after: FeatureJson | null }

type RowActs = {
  find: (place: RowPlace) => FeatureJson | undefined
  perform: (commands: readonly PlacedCommand[]) => void
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

const backCommand = ({ before, after }: RowPassage, now: FeatureJson | null): RowCommand | undefined => {
  const version = now?.properties.version ?? 0
  if (!after && before && !now) {
    const { geometry, properties } = before
    return { kind: 'restore', geometry, properties }
  }
  if (after && !before && now) return { kind: 'remove', version }
  const back = after && before && now ? wayBack(before, after, now) : undefined
  return back && { kind: 'update', version, ...back }
}

/** One act on rows that can be taken back while what others did to them since stays. */
export const rowsStep = (note: Localized, passages: readonly RowPassage[], acts: RowActs): Step => ({
  note,
  revert: () => {
    const back = passages.flatMap((passage) => {
      const now = acts.find(passage.place) ?? null
      const command = backCommand(passage, now)
      return command ? [{ place: passage.place, before: now, command }] : []
    })
    if (back.length === 0) return undefined
    acts.perform(back)
    const done = back.map(({ place, before }) => ({ place, before, after: acts.find(place) ?? null }))
    return rowsStep(note, done, acts)
  },
})
