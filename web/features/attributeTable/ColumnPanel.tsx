import { createMemo, createUniqueId, For, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { ColumnFilter } from '#geodata/table/columnFilter.ts'
import type { ColumnSummary } from '#geodata/table/summarizeColumn.ts'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { placePopover } from '#web/ui/placePopover.ts'
import { ColumnChart } from './ColumnChart.tsx'
import type { TableModel } from './createTableModel.ts'
import { formatCount } from './formatCount.ts'
import { cellText, columnTitle, type TableColumn } from './tableColumn.ts'

type ColumnPanelProps = {
  model: TableModel
  column: TableColumn
  anchor: HTMLElement
  onCopy: () => void
  onClose: () => void
}

const numberOrNull = (text: string): number | null => {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim()
  return plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain)
}

/** What can be asked of a column: its order, which rows it lets through, and what stands in it. */
export const ColumnPanel = (props: ColumnPanelProps) => {
  const id = createUniqueId()
  let panel!: HTMLDivElement
  const words = () => localized(tableRoom)
  const name = () => props.column.name
  const filter = () => props.model.filterOf(name())
  const setFilter = (next: ColumnFilter | null): void => props.model.setFilter(name(), next)
  const summary = createMemo(() => props.model.summaryOf(props.column))
  const range = () => {
    const now = filter()
    return now?.kind === 'range' ? now : { from: null, to: null }
  }
  const dates = () => {
    const now = filter()
    return now?.kind === 'dates' ? now : { from: null, to: null }
  }
  const setRange = (change: { from?: number | null; to?: number | null }): void => {
    const { from, to } = { ...range(), ...change }
    setFilter(from === null && to === null ? null : { kind: 'range', from, to })
  }
  const setDates = (change: { from?: string | null; to?: string | null }): void => {
    const { from, to } = { ...dates(), ...change }
    setFilter(from === null && to === null ? null : { kind: 'dates', from, to })
  }
  const state = (): 'all' | 'empty' | 'filled' => {
    const kind = filter()?.kind
    return kind === 'empty' || kind === 'filled' ? kind : 'all'
  }
  const measures = (found: ColumnSummary): [string, string][] => {
    const text = (value: number): string => cellText(props.column, value)
    const { numbers, dates: days } = found
    return [
      [words().known, formatCount(found.known)],
      [words().unknown, formatCount(found.empty)],
      [words().distinct, formatCount(found.distinct)],
      ...(numbers
        ? ([
            [words().min, text(numbers.min)],
            [words().max, text(numbers.max)],
            [words().mean, text(numbers.mean)],
            [words().median, text(numbers.median)],
            [words().sum, text(numbers.sum)],
          ] satisfies [string, string][])
        : []),
      ...(days
        ? ([
            [words().first, cellText(props.column, days.first)],
            [words().last, cellText(props.column, days.last)],
          ] satisfies [string, string][])
        : []),
    ]
  }
  const orders = () =>
    [
      ['none', words().unsorted, null],
      ['ascending', words().ascending, { field: name(), descending: false }],
      ['descending', words().descending, { field: name(), descending: true }],
    ] as const
  const order = (): string => {
    const sort = props.model.sort()
    if (sort?.field !== name()) return 'none'
    return sort.descending ? 'descending' : 'ascending'
  }

  onMount(() => {
    panel.showPopover()
    placePopover(panel, props.anchor)
    panel.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true })
    const observer = new ResizeObserver(() => placePopover(panel, props.anchor))
    observer.observe(panel)
    onCleanup(() => observer.disconnect())
  })

  return (
    <div
      ref={panel}
      popover
      role="dialog"
      aria-labelledby={id}
      class="column-panel panel"
      onToggle={(event) => {
        if (event.newState === 'closed') props.onClose()
      }}
    >
      <h3 id={id}>{columnTitle(props.column)}</h3>
      <select
        class="select small"
        aria-label={words().columnMenu(columnTitle(props.column))}
        onChange={(event) => {
          const chosen = orders().find(([key]) => key === event.currentTarget.value)
          props.model.setSort(chosen?.[2] ?? null)
        }}
      >
        <For each={orders()}>
          {([key, title]) => (
            <option value={key} selected={order() === key}>
              {title}
            </option>
          )}
        </For>
      </select>
      <fieldset class="column-filter">
        <legend>{words().filter}</legend>
        <Switch>
          <Match when={props.column.kind === 'number'}>
            <div class="column-range">
              <For each={['from', 'to'] as const}>
                {(end) => (
                  <label>
                    <span>{words()[end]}</span>
                    <input
                      class="text-input small"
                      inputmode="decimal"
                      value={range()[end] ?? ''}
                      onChange={(event) => setRange({ [end]: numberOrNull(event.currentTarget.value) })}
                    />
                  </label>
                )}
              </For>
            </div>
          </Match>
          <Match when={props.column.kind === 'date'}>
            <div class="column-range">
              <For each={['from', 'to'] as const}>
                {(end) => (
                  <label>
                    <span>{words()[end]}</span>
                    <input
                      type="date"
                      class="text-input small"
                      value={dates()[end] ?? ''}
                      onChange={(event) => setDates({ [end]: event.currentTarget.value || null })}
                    />
                  </label>
                )}
              </For>
            </div>
          </Match>
          <Match when={props.column.kind === 'text'}>
            <label class="column-words">
              <span>{words().contains}</span>
              <input
                type="search"
                class="text-input small"
                value={(() => {
                  const now = filter()
                  return now?.kind === 'words' ? now.words : ''
                })()}
                onInput={(event) => {
                  const text = event.currentTarget.value
                  setFilter(text.trim() === '' ? null : { kind: 'words', words: text })
                }}
              />
            </label>
          </Match>
        </Switch>
        {/* biome-ignore lint/a11y/useSemanticElements: the legend above says of what */}
        <div class="segments" role="group" aria-label={words().filter}>
          <For each={['all', 'filled', 'empty'] as const}>
            {(each) => (
              <button
                type="button"
                aria-pressed={state() === each && (each !== 'all' || filter() === undefined)}
                onClick={() => setFilter(each === 'all' ? null : { kind: each })}
              >
                {words()[each]}
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <section class="column-summary" aria-label={words().summary}>
        <dl class="tabular">
          <For each={measures(summary())}>
            {([title, value]) => (
              <div>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={summary().bars.length > 0}>
          <ColumnChart column={props.column} summary={summary()} filter={filter()} onFilter={setFilter} />
          <p class="field-help">
            <Show when={summary().others > 0}>{words().others(formatCount(summary().others))} ・ </Show>
            {words().chartHelp}
          </p>
        </Show>
      </section>
      <div class="column-acts">
        <button type="button" class="button small" onClick={() => props.onCopy()}>
          <Icon name="copy" size={15} />
          {words().copyColumn}
        </button>
        <Show when={!props.model.order.isFirst(name())}>
          <button
            type="button"
            class="button small"
            onClick={() => {
              props.model.order.setShown(name(), false)
              panel.hidePopover()
            }}
          >
            <Icon name="eyeOff" size={15} />
            {words().hide}
          </button>
        </Show>
      </div>
    </div>
  )
}
