import { createEffect, createMemo, createSignal, createUniqueId, type JSX, on, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import type { RowSelection } from '#web/project/rows/createRowSelection.ts'
import { rowsOf } from '#web/project/rows/rowIndex.ts'
import { copyText } from '#web/ui/copyText.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { AttributeGrid } from './AttributeGrid.tsx'
import { ColumnArrangement } from './ColumnArrangement.tsx'
import { ColumnPanel } from './ColumnPanel.tsx'
import { copiedCells, pastedCells } from './cellsOnClipboard.ts'
import { createGridChoice } from './createGridChoice.ts'
import { createTableModel } from './createTableModel.ts'
import { formatCount } from './formatCount.ts'
import type { RowEditing } from './rowEditing.ts'
import { SetFieldDialog } from './SetFieldDialog.tsx'
import { saveRows } from './saveRows.ts'
import type { TableColumn } from './tableColumn.ts'
import './attributeTable.css'

type AttributeTableProps = {
  /** Of the layer. */
  title: string
  dataset: DatasetSummary
  rows: readonly FeatureJson[]
  selection: RowSelection
  /** Chosen on the map: to be brought into sight. */
  revealed: string | null
  editing: RowEditing | undefined
  onZoom: (rows: readonly FeatureJson[]) => void
  onHistory: ((row: FeatureJson) => void) | undefined
  onBin: (() => void) | undefined
  onSelectByPlace: () => void
  /** Before the tools and after them: whose table it is, and the way out. */
  start: JSX.Element
  end: JSX.Element
}

/** More rows than this in one act would keep everybody's connection busy. */
const MOST_CHANGED = 2000

/** All that the features of a layer say, as a table: sorted, filtered, summed up, chosen together with the map, edited in place. */
export const AttributeTable = (props: AttributeTableProps) => {
  const id = createUniqueId()
  const words = () => localized(tableRoom)
  const chosen = createMemo(() => props.selection.uidsOf(props.dataset.id))
  const model = createTableModel(
    () => props.dataset,
    () => props.rows,
    chosen,
  )
  const choice = createGridChoice(() => props.dataset.id, model, props.selection)
  const [panel, setPanel] = createSignal<{ column: TableColumn; anchor: HTMLElement } | null>(null)
  const [setting, setSetting] = createSignal(false)
  const [told, setTold] = createSignal('')
  const chosenRows = createMemo(() => rowsOf(props.rows, chosen()))
  /** What an act on rows is about: those chosen, else all that are shown. */
  const meant = (): readonly FeatureJson[] => (chosen().size > 0 ? chosenRows() : model.shown())
  const editable = (): FeatureJson[] => chosenRows().filter((row) => props.editing?.mayEdit(row))
  const isTooMany = (count: number): boolean => {
    if (count > MOST_CHANGED) setTold(words().tooMany(formatCount(MOST_CHANGED)))
    return count > MOST_CHANGED
  }
  createEffect(on([chosen, () => props.dataset.id, model.shown], () => setTold(''), { defer: true }))

  const put = async (text: string, count: number): Promise<void> => {
    const done = await copyText(text)
    setTold(done ? words().copied(formatCount(count)) : words().copyFailed)
  }
  const paste = (text: string, row: number, column: number): void => {
    const { editing } = props
    if (!editing) {
      setTold(words().fixed)
      return
    }
    const isOne = !/[\t\n]/.test(text.trim())
    const rows =
      isOne && chosen().size > 1 ? chosenRows() : model.shown().slice(row, isOne ? row + 1 : undefined)
    const { edits, taken, refused } = pastedCells(text, rows, model.order.shown().slice(column), editing)
    if (isTooMany(edits.length)) return
    if (edits.length > 0) editing.edit(edits)
    if (refused > 0) setTold(words().pastedSome(formatCount(taken), formatCount(refused)))
    else setTold(taken > 0 ? words().pasted(formatCount(taken)) : words().pasteNothing)
  }
  const remove = (): void => {
    const uids = editable().map((row) => row.id)
    if (uids.length === 0 || isTooMany(uids.length)) return
    props.editing?.remove(uids)
    props.selection.clear()
  }
  const acts = () =>
    [
      {
        title: words().csv,
        icon: 'download',
        act: () => saveRows('csv', props.dataset, meant(), props.title),
      },
      {
        title: words().geojson,
        icon: 'download',
        act: () => saveRows('geojson', props.dataset, meant(), props.title),
      },
      {
        title: words().copyRows,
        icon: 'copy',
        act: () => void put(copiedCells(meant(), model.order.shown(), true), meant().length),
      },
      ...(props.onBin ? [{ title: words().bin, icon: 'trash', act: props.onBin } as const] : []),
    ] as const

  return (
    <div class="attribute-table">
      <div class="attribute-tools">
        {props.start}
        <label for={`${id}-find`} class="visually-hidden">
          {words().find}
        </label>
        <input
          id={`${id}-find`}
          type="search"
          class="text-input small"
          placeholder={words().find}
          value={model.words()}
          onFocus={model.wantWords}
          onInput={(event) => model.setWords(event.currentTarget.value)}
        />
        <ColumnArrangement order={model.order} />
        <button type="button" class="button small" onClick={() => props.onSelectByPlace()}>
          <Icon name="target" size={16} />
          {words().byPlace}
        </button>
        <Show when={model.isFiltered()}>
          <button type="button" class="text-button" onClick={model.clearFilters}>
            {words().clearFilters}
          </button>
        </Show>
        <span class="attribute-count muted small-text tabular" role="status">
          {words().count(formatCount(model.shown().length), formatCount(props.rows.length))}
        </span>
        <Menu label={words().more} items={[...acts()]} />
        {props.end}
      </div>
      <AttributeGrid
        label={words().grid(props.title)}
        model={model}
        chosen={chosen()}
        choice={choice}
        onClear={props.selection.clear}
        editing={props.editing}
        openColumn={panel()?.column.name ?? null}
        onColumn={(column, anchor) => setPanel({ column, anchor })}
        onTell={setTold}
        copy={(row, column) => {
          const rows = chosenRows()
          if (rows.length > 1) return copiedCells(rows, model.order.shown(), true)
          return row && column && copiedCells([row], [column], false)
        }}
        paste={paste}
        revealed={props.revealed}
      />
      <Show when={model.shown().length === 0}>
        <div class="attribute-none muted">
          <p>{props.rows.length === 0 ? words().none : words().noneMatch}</p>
        </div>
      </Show>
      <div class="attribute-foot">
        <Show
          when={chosen().size > 0}
          fallback={
            <Show when={!told()}>
              <span class="muted small-text">{words().chooseHelp}</span>
            </Show>
          }
        >
          <span class="tabular attribute-chosen">{words().chosen(formatCount(chosen().size))}</span>
          <button type="button" class="button small" onClick={() => props.onZoom(chosenRows())}>
            {words().zoom}
          </button>
          <button
            type="button"
            class="button small"
            aria-pressed={model.onlyChosen()}
            onClick={() => model.setOnlyChosen(!model.onlyChosen())}
          >
            {words().onlyChosen}
          </button>
          <Show when={editable().length > 0}>
            <button
              type="button"
              class="button small"
              onClick={() => {
                if (!isTooMany(editable().length)) setSetting(true)
              }}
            >
              <Icon name="pencil" size={15} />
              {words().setField}
            </button>
            <button type="button" class="button small" onClick={remove}>
              <Icon name="trash" size={15} />
              {words().toBin}
            </button>
          </Show>
          <Show when={chosenRows().length === 1 && props.onHistory && chosenRows()[0]} keyed>
            {(row) => (
              <button type="button" class="button small" onClick={() => props.onHistory?.(row)}>
                <Icon name="clock" size={15} />
                {words().history}
              </button>
            )}
          </Show>
          <button type="button" class="text-button" onClick={props.selection.clear}>
            {words().unchoose}
          </button>
        </Show>
        <span class="attribute-told small-text" role="status">
          {told()}
        </span>
      </div>
      <Show when={panel()} keyed>
        {(open) => (
          <ColumnPanel
            model={model}
            column={open.column}
            anchor={open.anchor}
            onCopy={() => void put(copiedCells(meant(), [open.column], true), meant().length)}
            onClose={() => setPanel(null)}
          />
        )}
      </Show>
      <Show when={setting() && props.editing}>
        {(editing) => (
          <SetFieldDialog
            columns={model.order.ordered()}
            rows={chosenRows()}
            editing={editing()}
            onClose={() => setSetting(false)}
          />
        )}
      </Show>
    </div>
  )
}
