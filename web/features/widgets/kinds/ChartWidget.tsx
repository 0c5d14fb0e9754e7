import { createMemo, Match, Show, Switch } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { chartSettings } from '#geodata/schema/widget/chart.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { countBars, histogramBars } from '#web/project/charts/chartBars.ts'
import { formatValue } from '#web/project/formatValue.ts'
import { BarList } from '#web/ui/BarList.tsx'
import type { WidgetProps } from '../widgetReading.ts'
import { countedLayer } from './countedLayer.ts'
import { HistogramColumns } from './HistogramColumns.tsx'

/** A field of a layer as bars. */
export const ChartWidget = (props: WidgetProps) => {
  const settings = createMemo(() => readSettings(chartSettings, props.settings))
  const counted = createMemo(() => countedLayer(props.reading, settings()))
  const chart = createMemo(() => {
    const known = counted()
    if (typeof known === 'string') return known
    const { shows, field: named, number, bars } = settings()
    const field = known.dataset.fields.find(({ name }) => name === (shows === 'counts' ? named : number))
    if (!field) return widgetTexts().chooseField
    // the filter of the layer has been asked already
    const asked = { rows: known.rows, filter: [], most: bars }
    return shows === 'counts'
      ? { kind: 'counts' as const, field, ...countBars(field, asked) }
      : { kind: 'histogram' as const, field, ...histogramBars(field, asked) }
  })
  const drawn = () => {
    const found = chart()
    return typeof found === 'string' ? undefined : found
  }
  const columns = () => {
    const found = drawn()
    return found?.kind === 'histogram' ? found : undefined
  }
  const title = () =>
    settings().title || (drawn() ? localized(drawn()?.field.title ?? { ja: '', en: '' }) : '')
  const rest = (): string => {
    const { left = 0, unknown = 0 } = drawn() ?? {}
    const words = [
      left > 0 ? widgetTexts().others(left) : '',
      unknown > 0 ? widgetTexts().unknown(unknown) : '',
      settings().inView ? widgetTexts().inView : '',
    ]
    return words.filter(Boolean).join('・')
  }
  const sentence = (): string => {
    const found = chart()
    return typeof found === 'string' ? found : ''
  }
  return (
    <figure class="widget-chart panel">
      <Show when={title()}>{(words) => <figcaption lang={langOf(words())}>{words()}</figcaption>}</Show>
      <Switch fallback={<p class="muted small-text">{sentence()}</p>}>
        <Match when={columns()}>
          {(found) => (
            <HistogramColumns
              columns={found().bars.map(({ title: range, value, share }) => ({
                title: range,
                words: widgetTexts().count(value),
                share,
              }))}
              low={formatValue(found().field, found().part[0]?.low)}
              high={formatValue(found().field, found().part.at(-1)?.high)}
            />
          )}
        </Match>
        <Match when={drawn()}>
          {(found) => (
            <BarList
              bars={found().bars.map((bar) => ({
                title: bar.title,
                words: widgetTexts().count(bar.value),
                share: bar.share,
                lang: langOf(bar.title),
              }))}
            />
          )}
        </Match>
      </Switch>
      <Show when={drawn() && rest()}>
        <p class="muted small-text">{rest()}</p>
      </Show>
    </figure>
  )
}
