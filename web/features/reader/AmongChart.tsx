import { createMemo, For, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { formatValue } from '#web/project/formatValue.ts'

const [WIDTH, HEIGHT, MARGIN] = [280, 46, 6]

type AmongChartProps = { field: Field; feature: FeatureJson; rows: readonly FeatureJson[] }

/** One stroke per feature along the axis of a field; the one that is open stands out. */
export const AmongChart = (props: AmongChartProps) => {
  const numberOf = ({ properties }: FeatureJson): number | null => {
    const value = properties[props.field.name]
    return typeof value === 'number' ? value : null
  }
  const values = createMemo(() => props.rows.flatMap((row) => numberOf(row) ?? []).toSorted((a, b) => a - b))
  const own = () => numberOf(props.feature)
  const place = (value: number): number => {
    const [low = 0, high = 0] = [values()[0], values().at(-1)]
    const share = high > low ? (value - low) / (high - low) : 0.5
    return MARGIN + share * (WIDTH - 2 * MARGIN)
  }
  const rank = (value: number): number => values().filter((each) => each > value).length + 1
  return (
    <Show
      when={own() !== null && values().length > 0}
      fallback={
        <p class="muted">
          {localized(props.field.title)}: {formatValue(props.field, own())}
        </p>
      }
    >
      <p>
        {localized(props.field.title)} <strong class="tabular">{formatValue(props.field, own())}</strong>
        <span class="muted"> {readerTexts().rank(rank(own() ?? 0), values().length)}</span>
      </p>
      <svg class="reader-among" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={`M${MARGIN} 36H${WIDTH - MARGIN}`} class="reader-axis" />
        <For each={values()}>{(value) => <path d={`M${place(value)} 26V36`} class="reader-stroke" />}</For>
        <path d={`M${place(own() ?? 0)} 10V40`} class="reader-own" />
      </svg>
      <p class="reader-ends small-text muted tabular">
        <span>{formatValue(props.field, values()[0])}</span>
        <span>{formatValue(props.field, values().at(-1))}</span>
      </p>
    </Show>
  )
}
