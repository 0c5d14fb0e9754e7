import { createEffect, For } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { TableModel } from './createTableModel.ts'
import { columnTitle, type TableColumn } from './tableColumn.ts'

const sortIcons = { ascending: 'arrowUp', descending: 'arrowDown', none: 'sort' } as const

type GridHeadProps = {
  id: string
  model: TableModel
  columns: TableColumn[]
  active: number | null
  /** The column whose panel is open. */
  open: string | null
  onColumn: (column: TableColumn, anchor: HTMLElement) => void
  chosen: 'none' | 'some' | 'all'
  onChooseAll: (all: boolean) => void
}

/** The heads of the columns: sorted by a click on the title; beside it what else can be done with the column. */
export const GridHead = (props: GridHeadProps) => {
  const words = () => localized(tableRoom)
  const direction = (name: string): keyof typeof sortIcons => {
    const sort = props.model.sort()
    if (sort?.field !== name) return 'none'
    return sort.descending ? 'descending' : 'ascending'
  }
  const resize = (column: TableColumn, event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const edge = event.currentTarget
    const cell = edge.parentElement
    if (!cell) return
    const [from, width] = [event.clientX, cell.getBoundingClientRect().width]
    event.preventDefault()
    edge.setPointerCapture(event.pointerId)
    const scale = props.model.order.widthOf(column) / width
    const move = (next: PointerEvent): void =>
      props.model.order.setWidth(column.name, (width + next.clientX - from) * scale)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and tells which cell is meant
    // biome-ignore lint/a11y/useSemanticElements: rows come and go as they are scrolled past: no table element does that
    <div class="grid-row grid-head" role="row" aria-rowindex={1}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div class="grid-cell grid-mark" role="columnheader" aria-colindex={1}>
        <input
          type="checkbox"
          class="checkbox"
          tabindex="-1"
          aria-label={words().chooseAll}
          checked={props.chosen === 'all'}
          ref={(box) => createEffect(() => (box.indeterminate = props.chosen === 'some'))}
          onChange={(event) => props.onChooseAll(event.currentTarget.checked)}
        />
      </div>
      <For each={props.columns}>
        {(column, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            id={`${props.id}-head-${index()}`}
            class="grid-cell"
            classList={{
              first: index() === 0,
              number: column.isNumber,
              active: props.active === index(),
              filtered: props.model.filterOf(column.name) !== undefined,
            }}
            role="columnheader"
            aria-colindex={index() + 2}
            aria-sort={direction(column.name)}
          >
            <button
              type="button"
              class="grid-sort"
              tabindex="-1"
              title={columnTitle(column)}
              onClick={() => props.model.turnSort(column.name)}
            >
              <span>{columnTitle(column)}</span>
              <Icon name={sortIcons[direction(column.name)]} size={13} />
            </button>
            <button
              type="button"
              class="grid-more"
              tabindex="-1"
              aria-label={words().columnMenu(columnTitle(column))}
              aria-haspopup="dialog"
              aria-expanded={props.open === column.name}
              onClick={(event) => props.onColumn(column, event.currentTarget)}
            >
              <Icon name={props.model.filterOf(column.name) ? 'filter' : 'chevronDown'} size={15} />
            </button>
            <span class="grid-edge" aria-hidden="true" onPointerDown={(event) => resize(column, event)} />
          </div>
        )}
      </For>
    </div>
  )
}
