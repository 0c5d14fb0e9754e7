import { type Accessor, createMemo, getOwner, runWithOwner } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Waiting } from './rowCommand.ts'
import { withWaiting } from './withWaiting.ts'

type Rows = FeatureJson[] | undefined

/** The rows of each dataset with what is on its way, worked out once for all who look at them. */
export const createShownRows = (
  stored: (dataset: string) => Rows,
  waiting: Accessor<readonly Waiting[]>,
): ((dataset: string) => Rows) => {
  // they outlive whoever asks first
  const owner = getOwner()
  const shown = new Map<string, Accessor<Rows>>()

  const make = (dataset: string): Accessor<Rows> =>
    createMemo(() => {
      const rows = stored(dataset)
      const own = waiting().filter((each) => each.dataset === dataset)
      return rows && own.length > 0 ? withWaiting(rows, own) : rows
    })
  return (dataset) => {
    const rows = shown.get(dataset) ?? runWithOwner(owner, () => make(dataset))
    if (!rows) throw new Error('createShownRows: expected to be made by a component or a root')
    shown.set(dataset, rows)
    return rows()
  }
}
