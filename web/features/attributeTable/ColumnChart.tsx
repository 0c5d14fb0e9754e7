import { createMemo, For, Show } from 'solid-js'
import type { ColumnFilter } from '#geodata/table/columnFilter.ts'
import type { Bar, ColumnSummary } from '#geodata/table/summarizeColumn.ts'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { formatCount } from './formatCount.ts'
import { cellText, type TableColumn } from './tableColumn.ts'

type ColumnChartProps = {
  column: TableColumn
  summary: ColumnSummary
  filter: ColumnFilter | undefined
  onFilter: (filter: ColumnFilter | null) => void
}

const filterOf = (bar: Bar): ColumnFilter => {
  switch (bar.kind) {
    case 'range':
      return { kind: 'range', from: bar.from, to: bar.isLast ? bar.to : bar.to - Math.abs(bar.to) * 1e-12 }
    case 'dates':
      return { kind: 'dates', from: bar.from, to: bar.to }
    case 'value':
      return { kind: 'values', values: [bar.value] }
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The values of a column as bars, by number and date side by side, else one below the other. A bar is a filter. */
export const ColumnChart = (props: ColumnChartProps) => {
  const words = () => localized(tableRoom)
  const most = createMemo(() => Math.max(1, ...props.summary.bars.map(({ count }) => count)))
  const isRow = () => props.summary.bars.some(({ kind }) => kind !== 'value')
  const number = (value: number): string => cellText(props.column, value)
  const name = (bar: Bar): string => {
    if (bar.kind === 'range')
      return words().barRange(number(bar.from), number(bar.to), formatCount(bar.count))
    return words().bar(bar.kind === 'dates' ? bar.title : valueTitle(bar.value), formatCount(bar.count))
  }
  const valueTitle = (value: string): string => {
    const { field, kind, question } = props.column
    if (kind === 'yesNo') return cellText(props.column, value === 'true')
    if (question?.input === 'rating') return cellText(props.column, Number(value))
    const title = field.codes?.[value]
    return title ? localized(title) : value
  }
  const isOn = (bar: Bar): boolean => {
    const { filter } = props
    if (bar.kind === 'value' && filter?.kind === 'values') return filter.values.includes(bar.value)
    return same(filter, filterOf(bar))
  }
  const press = (bar: Bar): void => {
    const { filter } = props
    if (bar.kind !== 'value' || filter?.kind !== 'values') {
      props.onFilter(isOn(bar) ? null : filterOf(bar))
      return
    }
    const rest = filter.values.filter((value) => value !== bar.value)
    const values = rest.length < filter.values.length ? rest : [...rest, bar.value]
    props.onFilter(values.length > 0 ? { kind: 'values', values } : null)
  }
  return (
    <div class="column-chart" classList={{ row: isRow() }}>
      <For each={props.summary.bars}>
        {(bar) => (
          <button
            type="button"
            class="column-bar"
            classList={{ dim: props.filter !== undefined && !isOn(bar) }}
            aria-pressed={isOn(bar)}
            aria-label={name(bar)}
            title={name(bar)}
            disabled={bar.count === 0}
            onClick={() => press(bar)}
          >
            <Show when={bar.kind === 'value' && bar}>
              {(valued) => <span class="column-bar-title">{valueTitle(valued().value)}</span>}
            </Show>
            <span class="column-bar-track">
              <span
                class="column-bar-fill"
                style={{ [isRow() ? 'height' : 'width']: `${Math.max(3, (bar.count / most()) * 100)}%` }}
              />
            </span>
            <Show when={bar.kind === 'value'}>
              <span class="column-bar-count tabular">{formatCount(bar.count)}</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  )
}
