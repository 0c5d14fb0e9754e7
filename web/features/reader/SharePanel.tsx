import { createSignal, Show } from 'solid-js'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { CopyField } from '#web/ui/CopyField.tsx'
import { copyText } from '#web/ui/copyText.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { QrCode } from './QrCode.tsx'

/** The address of a map to be handed on: copied, or scanned from the screen. */
export const SharePanel = (props: { address: string }) => {
  const [state, setState] = createSignal<'ready' | 'copied' | 'byHand'>('ready')
  const copy = async (): Promise<void> => void setState((await copyText(props.address)) ? 'copied' : 'byHand')
  return (
    <div class="reader-share">
      <QrCode text={props.address} label={readerTexts().qr} />
      <button type="button" class="button small" onClick={() => void copy()}>
        <Icon name="link" size={18} />
        <span aria-live="polite">{state() === 'copied' ? readerTexts().copied : readerTexts().copyLink}</span>
      </button>
      <Show when={state() === 'byHand'}>
        <CopyField label={readerTexts().copyByHand} text={props.address} />
      </Show>
    </div>
  )
}
