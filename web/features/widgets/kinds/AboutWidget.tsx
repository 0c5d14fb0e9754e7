import { Show } from 'solid-js'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import type { WidgetProps } from '../widgetReading.ts'

/** What the map says about itself; nothing where its page says it already. */
export const AboutWidget = (props: WidgetProps) => (
  <Show when={props.reading.parts.about}>
    {(about) => (
      <aside class="widget-about panel" aria-label={readerTexts().about}>
        {about()()}
      </aside>
    )}
  </Show>
)
