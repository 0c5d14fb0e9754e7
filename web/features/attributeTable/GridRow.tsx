import { For, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import type { TableModel } from './createTableModel.ts'
import type { TableColumn } from './tableColumn.ts'

type GridRowProps = {
  id: string
  model: TableModel
  row: FeatureJson
  /** Its place among the rows shown, from 0. */
  index: number
  height: number
  columns: TableColumn[]
  chosen: boolean
  active: number | null
  isLocked: boolean
}

/** One row of the grid. Clicks are listened to by the grid: a cell carries its column's number. */
export const GridRow = (props: GridRowProps) => {
  const title = (): string => {
    const [first] = props.columns
    return (first && props.model.text(first, props.row)) || String(props.index + 1)
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and tells which cell is meant
    // biome-ignore lint/a11y/useSemanticElements: rows come and go as they are scrolled past: no table element does that
    <div
      class="grid-row"
      classList={{ chosen: props.chosen, locked: props.isLocked }}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.chosen}
      data-uid={props.row.id}
      style={{ transform: `translateY(${props.index * props.height}px)` }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div class="grid-cell grid-mark" role="gridcell" aria-colindex={1} data-mark="">
        <input
          type="checkbox"
          class="checkbox"
          tabindex="-1"
          aria-label={localized(tableRoom).chooseRow(title())}
          checked={props.chosen}
        />
      </div>
      <For each={props.columns}>
        {(column, index) => {
          const text = (): string => props.model.text(column, props.row)
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              id={`${props.id}-${props.row.id}-${index()}`}
              class="grid-cell"
              classList={{
                first: index() === 0,
                number: column.isNumber,
                rating: column.question?.input === 'rating',
                active: props.active === index(),
              }}
              role="gridcell"
              aria-colindex={index() + 2}
              data-column={index()}
            >
              <Show when={text()}>
                {(shown) => (
                  <span title={shown()} lang={langOf(shown())}>
                    {shown()}
                  </span>
                )}
              </Show>
            </div>
          )
        }}
      </For>
    </div>
  )
}
