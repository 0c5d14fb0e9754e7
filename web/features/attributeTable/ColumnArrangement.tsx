import { createUniqueId, For } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { placePopover } from '#web/ui/placePopover.ts'
import type { ColumnOrder } from './createColumnOrder.ts'
import { columnTitle } from './tableColumn.ts'

/** Which columns stand in the table, and in which order. */
export const ColumnArrangement = (props: { order: ColumnOrder }) => {
  const id = createUniqueId()
  let button!: HTMLButtonElement
  let panel!: HTMLFieldSetElement
  const words = () => localized(tableRoom)
  return (
    <>
      <button ref={button} type="button" class="button small" popovertarget={id}>
        <Icon name="list" size={16} />
        {words().columns}
      </button>
      <fieldset
        ref={panel}
        id={id}
        popover
        class="column-arrangement panel"
        onToggle={(event) => {
          if (event.newState === 'open') placePopover(panel, button)
        }}
      >
        <legend class="visually-hidden">{words().columnsHelp}</legend>
        <ul>
          <For each={props.order.ordered()}>
            {(column) => (
              <li>
                <label>
                  <input
                    type="checkbox"
                    class="checkbox"
                    checked={props.order.isShown(column.name)}
                    disabled={props.order.isFirst(column.name)}
                    onChange={(event) => props.order.setShown(column.name, event.currentTarget.checked)}
                  />
                  {columnTitle(column)}
                </label>
                <IconButton
                  small
                  icon="arrowUp"
                  label={words().columnUp(columnTitle(column))}
                  disabled={!props.order.canMove(column.name, -1)}
                  onClick={() => props.order.move(column.name, -1)}
                />
                <IconButton
                  small
                  icon="arrowDown"
                  label={words().columnDown(columnTitle(column))}
                  disabled={!props.order.canMove(column.name, 1)}
                  onClick={() => props.order.move(column.name, 1)}
                />
              </li>
            )}
          </For>
        </ul>
        <button type="button" class="text-button" onClick={() => props.order.reset()}>
          {words().usual}
        </button>
      </fieldset>
    </>
  )
}
