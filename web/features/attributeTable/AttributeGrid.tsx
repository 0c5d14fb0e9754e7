import { createEffect, createMemo, createSignal, createUniqueId, For, on, onMount, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { largeText } from '#web/ui/textSize.ts'
import { type AfterEdit, CellEditor } from './CellEditor.tsx'
import { type createGridChoice, wayOf } from './createGridChoice.ts'
import { createRowWindow } from './createRowWindow.ts'
import { type TableModel, valueIn } from './createTableModel.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { type GridCell, nextCell } from './gridKeys.ts'
import { cellRights, type RowEditing } from './rowEditing.ts'
import type { TableColumn } from './tableColumn.ts'

type AttributeGridProps = {
  label: string
  model: TableModel
  chosen: ReadonlySet<string>
  choice: ReturnType<typeof createGridChoice>
  onClear: () => void
  editing: RowEditing | undefined
  openColumn: string | null
  onColumn: (column: TableColumn, anchor: HTMLElement) => void
  /** Said to the person: why a cell cannot be changed. */
  onTell: (sentence: string) => void
  /** Undefined: nothing to copy. */
  copy: (cell: FeatureJson | undefined, column: TableColumn | undefined) => string | undefined
  paste: (text: string, row: number, column: number) => void
  /** A row to bring into sight. */
  revealed: string | null
}

/** A cell being answered, as it was when that began: what others do to the row meanwhile is for the server to tell. */
type Edited = {
  cell: GridCell
  fresh: boolean
  row: FeatureJson
  column: TableColumn
  question: FormField
}

/** Pixels in a text of 16. */
const ROW = 34
const MARK = 44

/** The rows as a grid of cells: only those on the screen are there, arrows go through all of them. */
export const AttributeGrid = (props: AttributeGridProps) => {
  const id = createUniqueId()
  const [active, setActive] = createSignal<GridCell | null>(null)
  const [editing, setEditing] = createSignal<Edited | null>(null)
  let grid!: HTMLDivElement

  const scale = (): number => (largeText() ? 4 / 3 : 1)
  const height = (): number => Math.round(ROW * scale())
  const shown = () => props.model.shown()
  const columns = () => props.model.order.shown()
  const widths = createMemo(() =>
    columns().map((column) => Math.round(props.model.order.widthOf(column) * scale())),
  )
  const mark = (): number => Math.round(MARK * scale())
  const window = createRowWindow(() => shown().length, height, height)
  onMount(() => window.attach(grid))

  const rowsOnScreen = createMemo(() => shown().slice(window.first(), window.end()))
  const go = (cell: GridCell): void => {
    setActive(cell)
    if (cell.row >= 0) window.reveal(cell.row)
    const left =
      mark() +
      widths()
        .slice(0, cell.column)
        .reduce((all, width) => all + width, 0)
    const width = widths()[cell.column] ?? 0
    const frozen = mark() + (cell.column === 0 ? 0 : (widths()[0] ?? 0))
    if (cell.column > 0 && left < grid.scrollLeft + frozen) grid.scrollLeft = left - frozen
    else if (left + width > grid.scrollLeft + grid.clientWidth)
      grid.scrollLeft = left + width - grid.clientWidth
  }
  const cellId = (): string | undefined => {
    const cell = active()
    const row = cell && shown()[cell.row]
    if (!cell) return undefined
    return row ? `${id}-${row.id}-${cell.column}` : `${id}-head-${cell.column}`
  }
  createEffect(
    on(
      () => props.revealed,
      (uid) => {
        const place = uid === null ? undefined : props.model.placeOf(uid)
        if (place !== undefined) window.reveal(place)
      },
    ),
  )

  const edit = (cell: GridCell, fresh: boolean): void => {
    const [row, column] = [shown()[cell.row], columns()[cell.column]]
    if (!row || !column) return
    const rights = cellRights(props.editing, column, row)
    if ('why' in rights) {
      if (column.question?.input === 'photos' && props.editing?.mayEdit(row)) props.editing.openForm(row)
      else props.onTell(localized(rights.why))
      return
    }
    go(cell)
    setEditing({ cell, fresh, row, column, question: rights.question })
  }
  const take = (row: FeatureJson, column: TableColumn, value: PropertyValue, after: AfterEdit): void => {
    setEditing(null)
    if ((row.properties[column.name] ?? null) !== value)
      props.editing?.edit([{ uid: row.id, properties: { [column.name]: value } }])
    grid.focus({ preventScroll: true })
    const cell = active()
    if (!cell) return
    const place = props.model.placeOf(row.id) ?? cell.row
    const by = { stay: [0, 0], down: [1, 0], right: [0, 1], left: [0, -1] }[after]
    go({
      row: Math.min(place + (by[0] ?? 0), shown().length - 1),
      column: Math.max(0, Math.min(cell.column + (by[1] ?? 0), columns().length - 1)),
    })
  }
  const openHead = (column: number): void => {
    const head = document.getElementById(`${id}-head-${column}`)?.querySelector<HTMLElement>('.grid-more')
    const wanted = columns()[column]
    if (head && wanted) props.onColumn(wanted, head)
  }

  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== grid || event.isComposing || event.altKey) return
    const cell = active() ?? { row: 0, column: 0 }
    const row = shown()[cell.row]
    const to = nextCell(event, cell, {
      rows: shown().length,
      columns: columns().length,
      page: window.page(),
    })
    const command = event.ctrlKey || event.metaKey
    if (to) {
      go(to)
      const reached = shown()[to.row]
      if (event.shiftKey && reached && to.row !== cell.row) {
        if (props.chosen.size === 0 && row) props.choice.choose(row.id, 'only')
        props.choice.choose(reached.id, 'range')
      }
    } else if (event.key === 'Enter' || event.key === 'F2') {
      if (cell.row < 0) openHead(cell.column)
      else edit(cell, false)
    } else if (event.key === ' ' && row) props.choice.choose(row.id, event.shiftKey ? 'range' : 'toggle')
    else if (command && event.key.toLowerCase() === 'a') props.choice.chooseAll()
    else if (event.key === 'Escape' && props.chosen.size > 0) {
      // the editor would let go of the layer
      event.stopPropagation()
      props.onClear()
    } else if (event.key.length === 1 && event.key !== ' ' && !command && row) {
      const input = columns()[cell.column]?.question?.input
      if (input !== 'text' && input !== 'number' && input !== 'link' && input !== 'longText') return
      // the key itself goes into the input
      edit(cell, true)
      return
    } else return
    event.preventDefault()
  }
  const cellOf = (target: EventTarget | null): { uid: string; column: number | null } | undefined => {
    const element = target instanceof Element ? target : null
    const uid = element?.closest<HTMLElement>('[data-uid]')?.dataset.uid
    const column = element?.closest<HTMLElement>('[data-column]')?.dataset.column
    return uid === undefined ? undefined : { uid, column: column === undefined ? null : Number(column) }
  }
  const onClick = (event: MouseEvent): void => {
    const hit = cellOf(event.target)
    const place = hit && props.model.placeOf(hit.uid)
    if (!hit || place === undefined) return
    const isMark = hit.column === null
    props.choice.choose(hit.uid, isMark && !event.shiftKey ? 'toggle' : wayOf(event))
    // the box shows what is chosen, not what was pressed
    if (event.target instanceof HTMLInputElement) event.target.checked = props.chosen.has(hit.uid)
    go({ row: place, column: hit.column ?? 0 })
    if (!editing()) grid.focus({ preventScroll: true })
  }
  const place = (cell: GridCell) => ({
    top: cell.row * height(),
    left:
      mark() +
      widths()
        .slice(0, cell.column)
        .reduce((all, width) => all + width, 0),
    width: widths()[cell.column] ?? 0,
    height: height(),
  })

  return (
    // biome-ignore lint/a11y/useAriaActivedescendantWithTabindex: it has one, in Solid's spelling
    // biome-ignore lint/a11y/useSemanticElements: rows come and go as they are scrolled past: no table element does that
    <div
      ref={grid}
      class="attribute-grid"
      role="grid"
      tabindex="0"
      aria-label={props.label}
      aria-description={localized(tableRoom).gridHelp}
      aria-multiselectable="true"
      aria-rowcount={shown().length + 1}
      aria-colcount={columns().length + 1}
      aria-activedescendant={cellId()}
      style={{
        '--grid-columns': `${mark()}px ${widths()
          .map((width) => `${width}px`)
          .join(' ')}`,
        '--grid-row': `${height()}px`,
        '--grid-mark': `${mark()}px`,
      }}
      onKeyDown={onKey}
      onClick={onClick}
      onDblClick={(event) => {
        const hit = cellOf(event.target)
        const at = hit && props.model.placeOf(hit.uid)
        if (hit && hit.column !== null && at !== undefined) edit({ row: at, column: hit.column }, false)
      }}
      onFocus={() => {
        if (!active() && shown().length > 0)
          setActive({ row: window.first() === 0 ? 0 : window.first() + 8, column: 0 })
      }}
      onCopy={(event) => {
        if (event.target !== grid) return
        const cell = active()
        const text = props.copy(
          cell ? shown()[cell.row] : undefined,
          cell ? columns()[cell.column] : undefined,
        )
        if (text === undefined) return
        event.clipboardData?.setData('text/plain', text)
        event.preventDefault()
      }}
      onPaste={(event) => {
        const cell = active()
        if (event.target !== grid || !cell || cell.row < 0) return
        props.paste(event.clipboardData?.getData('text/plain') ?? '', cell.row, cell.column)
        event.preventDefault()
      }}
    >
      <GridHead
        id={id}
        model={props.model}
        columns={columns()}
        active={active()?.row === -1 ? (active()?.column ?? null) : null}
        open={props.openColumn}
        onColumn={props.onColumn}
        chosen={props.chosen.size === 0 ? 'none' : props.chosen.size >= shown().length ? 'all' : 'some'}
        onChooseAll={(all) => (all ? props.choice.chooseAll() : props.onClear())}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div class="grid-body" role="rowgroup" style={{ height: `${shown().length * height()}px` }}>
        <For each={rowsOnScreen()}>
          {(row, index) => {
            const at = (): number => window.first() + index()
            return (
              <GridRow
                id={id}
                model={props.model}
                row={row}
                index={at()}
                height={height()}
                columns={columns()}
                chosen={props.chosen.has(row.id)}
                active={active()?.row === at() ? (active()?.column ?? null) : null}
                isLocked={props.editing !== undefined && !props.editing.mayEdit(row)}
              />
            )
          }}
        </For>
        <Show when={editing()} keyed>
          {(now) => (
            <CellEditor
              question={now.question}
              value={now.fresh ? null : (valueIn(now.column, now.row) ?? null)}
              fresh={now.fresh}
              place={place(now.cell)}
              input={props.editing?.input ?? (() => null)}
              onDone={(value, after) => take(now.row, now.column, value, after)}
              onCancel={() => {
                setEditing(null)
                grid.focus({ preventScroll: true })
              }}
            />
          )}
        </Show>
      </div>
    </div>
  )
}
