import { createSignal, type JSX, Show, Suspense } from 'solid-js'
import { AboutMap } from '#web/features/reader/AboutMap.tsx'
import { Credits } from '#web/features/reader/Credits.tsx'
import { texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import type { Reading } from './createReading.ts'
import { PublishedFoot } from './PublishedFoot.tsx'
import { LayerList, PrintOverlay } from './publishedPanels.ts'
import type { ReadMap } from './readMap.ts'

type PublishedAboutProps = {
  map: ReadMap
  reading: Reading
  zoom: number
  onRetry: () => void
  /** What its readers say. */
  voices: JSX.Element
}

/** What a map says about itself: its words, its layers with what they mean, whose data it shows. */
export const PublishedAbout = (props: PublishedAboutProps) => {
  const { reading } = props
  const [printing, setPrinting] = createSignal(false)
  const shown = () =>
    reading.document().layers.flatMap(({ kind, source }) => {
      const known = kind === 'dataset' || kind === 'sketch' ? props.map.datasets[source] : undefined
      return known ?? []
    })
  return (
    <>
      <AboutMap about={reading.document().about} publishedAt={props.map.publishedAt} />
      <Show when={reading.someFailed()}>
        <p class="notice" role="status">
          {readerTexts().someFailed}{' '}
          <button type="button" class="text-button" onClick={() => props.onRetry()}>
            {texts().retry}
          </button>
        </p>
      </Show>
      <Suspense fallback={<p class="muted">{texts().loading}</p>}>
        <LayerList
          {...reading.data}
          document={reading.document()}
          known={props.map.datasets}
          zoom={props.zoom}
          onVisible={reading.setVisible}
        />
      </Suspense>
      <Credits datasets={shown()} frozen={props.map.publishedAt !== null} />
      <p>
        <button type="button" class="text-button" onClick={() => setPrinting(true)}>
          {readerTexts().onPaper}
        </button>
      </p>
      <Show when={printing()}>
        <Suspense>
          <PrintOverlay {...reading.data} document={reading.document()} onClose={() => setPrinting(false)} />
        </Suspense>
      </Show>
      {props.voices}
      <PublishedFoot />
    </>
  )
}
