import { createSignal, Show } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { useView } from '#web/project/viewStore.ts'
import { CopyField } from '#web/ui/CopyField.tsx'
import { copyText } from '#web/ui/copyText.ts'
import { IconButton } from '#web/ui/IconButton.tsx'

/** Copies the address of what is on the screen; where the browser refuses, shows it for copying by hand. */
export const ShareButton = (props: { onNotice: (text: string) => void }) => {
  const { link } = useView()
  const [byHand, setByHand] = createSignal('')
  const share = async (): Promise<void> => {
    if (byHand()) {
      setByHand('')
      return
    }
    const address = link()
    if (await copyText(address)) props.onNotice(texts().map.shared)
    else setByHand(address)
  }
  return (
    <div
      class="share-button"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setByHand('')
      }}
    >
      <IconButton
        icon="share"
        label={texts().map.share}
        words={texts().info.share}
        onClick={() => void share()}
      />
      <Show when={byHand()}>
        {(address) => (
          <div class="share-by-hand panel">
            <CopyField label={texts().info.shareByHand} text={address()} />
          </div>
        )}
      </Show>
    </div>
  )
}
