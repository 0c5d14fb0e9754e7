import { createMemo, Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { chartSettings } from '#geodata/schema/story/chart.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { isFromTiles } from '#web/map/document/summaryOf.ts'
import { countBars, largestBars } from '#web/project/charts/chartBars.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { formatValue } from '#web/project/formatValue.ts'
import { BarList } from '#web/ui/BarList.tsx'
import type { StoryBlockProps } from '../storyReading.ts'

/** The features of a layer, counted by a field or ordered by one: each bar with its number in words. */
export const ChartBlock = (props: StoryBlockProps) => {
  const settings = createMemo(() => readSettings(chartSettings, props.settings))
  const layer = () => props.reading.document.layers.find(({ id }) => id === settings().layer)
  const dataset = createMemo(() => {
    const source = layer()?.source
    return source ? props.reading.dataset(source) : undefined
  })
  const counts = () => settings().shows === 'counts'
  const field = () => {
    const wanted = counts() ? settings().field : settings().number
    return dataset()?.fields.find(({ name }) => name === wanted)
  }
  const isLarge = () => {
    const known = dataset()
    return known !== undefined && isFromTiles(known)
  }
  const chart = createMemo(() => {
    const [known, of, shown] = [dataset(), field(), layer()]
    const rows = known && of && !isLarge() ? props.reading.rows(known.id) : undefined
    if (!known || !of || !shown || !rows) return undefined
    const asked = { rows, filter: shown.filter, most: settings().bars }
    const made = counts()
      ? countBars(of, asked)
      : largestBars(of, (feature) => titleOf(feature, known.titleField), asked)
    const say = (value: number): string =>
      counts() ? storyReaderTexts().count(value) : formatValue(of, value)
    return { ...made, say }
  })
  const words = (): string => {
    if (settings().layer && !layer()) return storyReaderTexts().gone
    return isLarge() ? storyReaderTexts().tooLarge : storyReaderTexts().noChart
  }
  return (
    <figure class="story-chart">
      <Show when={settings().title}>
        {(title) => <figcaption lang={langOf(title())}>{title()}</figcaption>}
      </Show>
      <Show when={chart()} fallback={<p class="muted small-text">{words()}</p>}>
        {(known) => (
          <>
            <BarList
              bars={known().bars.map(({ title, value, share }) => ({
                title,
                words: known().say(value),
                share,
                lang: langOf(title),
              }))}
            />
            <Show when={known().left > 0 || known().unknown > 0}>
              <p class="muted small-text">
                {[
                  known().left > 0 ? storyReaderTexts().others(known().left) : '',
                  known().unknown > 0
                    ? `${storyReaderTexts().unknown} ${storyReaderTexts().count(known().unknown)}`
                    : '',
                ]
                  .filter(Boolean)
                  .join('・')}
              </p>
            </Show>
          </>
        )}
      </Show>
    </figure>
  )
}
