import { Show, Suspense } from 'solid-js'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { Reading } from './createReading.ts'
import { DocumentLegend } from './publishedPanels.ts'

type EmbeddedStripProps = {
  reading: Reading
  zoom: number
  open: boolean
  onOpen: (open: boolean) => void
}

/** All that stands on a map inside another page: its legend on demand, and the way to the whole. */
export const EmbeddedStrip = (props: EmbeddedStripProps) => (
  <>
    <div class="published-strip">
      <button
        type="button"
        class="button small"
        aria-expanded={props.open}
        onClick={() => props.onOpen(!props.open)}
      >
        <Icon name="layers" size={18} />
        {props.open ? readerTexts().hideLegend : readerTexts().showLegend}
      </button>
      <a class="button small" href={location.pathname} target="_blank" rel="noopener">
        {readerTexts().openWhole}
      </a>
    </div>
    <Show when={props.open}>
      <section class="published-legend panel" aria-label={readerTexts().legend}>
        <Suspense>
          <DocumentLegend {...props.reading.data} document={props.reading.document()} zoom={props.zoom} />
        </Suspense>
      </section>
    </Show>
  </>
)
