import { createSignal } from 'solid-js'

type Selection = { dataset: string; uids: ReadonlySet<string> }

const NOTHING: Selection = { dataset: '', uids: new Set() }

export type RowSelection = ReturnType<typeof createRowSelection>

/** Rows of one dataset that something is about to be done with: table and map show the same ones. */
export const createRowSelection = () => {
  const [selection, setSelection] = createSignal(NOTHING)
  const uidsOf = (dataset: string): ReadonlySet<string> =>
    selection().dataset === dataset ? selection().uids : NOTHING.uids
  const choose = (dataset: string, uids: Iterable<string>): void =>
    void setSelection({ dataset, uids: new Set(uids) })
  return {
    dataset: (): string => selection().dataset,
    /** Empty for another dataset than the one that rows are chosen of. */
    uidsOf,
    choose,
    toggle: (dataset: string, uid: string): void => {
      const next = new Set(uidsOf(dataset))
      if (!next.delete(uid)) next.add(uid)
      choose(dataset, next)
    },
    clear: (): void => void setSelection(NOTHING),
  }
}
