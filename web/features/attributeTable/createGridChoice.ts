import type { Accessor } from 'solid-js'
import type { RowSelection } from '#web/project/rows/createRowSelection.ts'
import type { TableModel } from './createTableModel.ts'

/** How a click or key chooses: this row alone, this one more or less, or all from the last one to here. */
export type ChoiceWay = 'only' | 'toggle' | 'range'

export const wayOf = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }): ChoiceWay => {
  if (event.shiftKey) return 'range'
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only'
}

/** Choosing rows of a table, in the order in which they are shown. */
export const createGridChoice = (dataset: Accessor<string>, model: TableModel, selection: RowSelection) => {
  /** Where a range begins. */
  let anchor: string | undefined
  return {
    choose: (uid: string, way: ChoiceWay): void => {
      const from = anchor === undefined ? undefined : model.placeOf(anchor)
      const to = model.placeOf(uid)
      if (way === 'range' && from !== undefined && to !== undefined) {
        const [first, last] = from < to ? [from, to] : [to, from]
        selection.choose(
          dataset(),
          model
            .shown()
            .slice(first, last + 1)
            .map(({ id }) => id),
        )
        return
      }
      anchor = uid
      if (way === 'toggle') selection.toggle(dataset(), uid)
      else selection.choose(dataset(), [uid])
    },
    chooseAll: (): void =>
      selection.choose(
        dataset(),
        model.shown().map(({ id }) => id),
      ),
  }
}
