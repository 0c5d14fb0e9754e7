import { texts } from '#web/i18n/language.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

/** Said once, quietly, and gone when the reader closes it. */
export const Notice = (props: { text: string; onClose: () => void }) => (
  <div class="notice notice-closable" role="status">
    <p>{props.text}</p>
    <IconButton
      small
      icon="close"
      label={texts().close}
      words={texts().close}
      onClick={() => props.onClose()}
    />
  </div>
)
