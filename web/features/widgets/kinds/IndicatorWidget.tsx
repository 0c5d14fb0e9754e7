import { createMemo, Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { indicatorSettings } from '#geodata/schema/widget/indicator.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { legendTitle } from '#web/map/document/legend/legendTitle.ts'
import { indicatorValue } from '#web/project/charts/indicatorValue.ts'
import { formatValue } from '#web/project/formatValue.ts'
import type { WidgetProps } from '../widgetReading.ts'
import { countedLayer } from './countedLayer.ts'

/** Decimals that mean something in a mean. */
const rounded = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 100 ? 6 : 3))

/** One number about a layer. */
export const IndicatorWidget = (props: WidgetProps) => {
  const settings = createMemo(() => readSettings(indicatorSettings, props.settings))
  const shown = createMemo((): { value: string; title: string } | string => {
    const { measure, field: wanted } = settings()
    const counted = countedLayer(props.reading, settings())
    if (typeof counted === 'string') return counted
    const layer = legendTitle(counted.layer, counted.dataset)
    const value = indicatorValue(counted.rows, measure, wanted)
    if (measure === 'count') return { value: widgetTexts().count(value ?? 0), title: layer }
    const field = counted.dataset.fields.find(({ name }) => name === wanted)
    if (!field) return widgetTexts().chooseField
    return {
      value: value === undefined ? widgetTexts().none : formatValue(field, rounded(value)),
      title: `${widgetTexts().of(layer, localized(field.title))} ${widgetTexts().measures[measure]}`,
    }
  })
  const known = () => {
    const found = shown()
    return typeof found === 'string' ? undefined : found
  }
  const sentence = (): string => {
    const found = shown()
    return typeof found === 'string' ? found : ''
  }
  const title = () => settings().title || known()?.title || ''
  return (
    <div class="widget-indicator panel">
      <Show when={known()} fallback={<p class="muted small-text">{sentence()}</p>}>
        {(found) => (
          <dl>
            <dt lang={langOf(title())}>{title()}</dt>
            <dd class="tabular">{found().value}</dd>
            <Show when={settings().inView}>
              <dd class="muted small-text">{widgetTexts().inView}</dd>
            </Show>
          </dl>
        )}
      </Show>
    </div>
  )
}
