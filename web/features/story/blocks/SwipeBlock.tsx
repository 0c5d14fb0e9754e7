import { createMemo, lazy, Show, Suspense } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { swipeSettings } from '#geodata/schema/story/swipe.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { legendTitle } from '#web/map/document/legend/legendTitle.ts'
import type { StoryBlockProps } from '../storyReading.ts'

const SwipeMap = lazy(() => import('#web/map/SwipeMap.tsx').then((module) => ({ default: module.SwipeMap })))

/** Two sets of layers compared under a divider; on paper, what they are. */
export const SwipeBlock = (props: StoryBlockProps) => {
  const settings = createMemo(() => readSettings(swipeSettings, props.settings))
  const titles = (ids: readonly string[]): string =>
    props.reading.document.layers
      .flatMap((layer) =>
        ids.includes(layer.id) ? [legendTitle(layer, props.reading.dataset(layer.source))] : [],
      )
      .join('・')
  const chosen = () => settings().left.length + settings().right.length > 0
  const sentence = () =>
    storyReaderTexts().swipeOf(
      settings().leftTitle || titles(settings().left),
      settings().rightTitle || titles(settings().right),
    )
  return (
    <Show when={chosen()} fallback={<p class="muted small-text">{storyReaderTexts().noSwipe}</p>}>
      <Suspense>
        <SwipeMap
          rows={props.reading.rows}
          dataset={props.reading.dataset}
          assetAddress={props.reading.assetAddress}
          document={props.reading.document}
          camera={settings().camera ?? props.page.camera}
          left={{ layers: settings().left, title: settings().leftTitle }}
          right={{ layers: settings().right, title: settings().rightTitle }}
          height={settings().height}
        />
      </Suspense>
      <p class="story-on-paper small-text">{sentence()}</p>
    </Show>
  )
}
