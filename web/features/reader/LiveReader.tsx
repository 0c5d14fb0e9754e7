import { texts } from '#web/i18n/language.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

/** A bus on its way: where it goes, as the map knows it. */
export const LiveReader = (props: { title: string; onClose: () => void }) => (
  <article class="reader-feature" aria-labelledby="reader-title">
    <header>
      <h2 id="reader-title" tabindex="-1">
        {props.title}
      </h2>
      <IconButton icon="close" label={texts().close} onClick={() => props.onClose()} />
    </header>
    <p class="muted">{texts().layers.live.busesNote}</p>
  </article>
)
