import { Match, Show, Switch } from 'solid-js'
import { chartSettings } from '#geodata/schema/infobox/chart.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { AmongChart } from '#web/features/reader/AmongChart.tsx'
import { BarsChart } from '#web/features/reader/BarsChart.tsx'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { langOf } from '#web/i18n/langOf.ts'

export const ChartBlock = (props: BlockProps) => {
  const settings = () => readSettings(chartSettings, props.settings)
  const title = () => filled(settings().title, props)
  const field = () => props.dataset.fields.find(({ name }) => name === settings().field)
  return (
    <figure class="reader-chart">
      <Show when={title()}>
        <figcaption lang={langOf(title())}>{title()}</figcaption>
      </Show>
      <Switch>
        <Match when={settings().shows === 'bars'}>
          <BarsChart
            fields={settings().fields.flatMap(
              (name) => props.dataset.fields.find((each) => each.name === name) ?? [],
            )}
            feature={props.feature}
          />
        </Match>
        <Match when={field()}>
          {(known) => <AmongChart field={known()} feature={props.feature} rows={props.rows ?? []} />}
        </Match>
      </Switch>
    </figure>
  )
}
