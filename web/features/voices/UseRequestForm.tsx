import { createUniqueId } from 'solid-js'
import { voiceLimits } from '#geodata/schema/voice/voice.ts'
import { voiceTexts } from '#web/i18n/panels/voiceTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { type PublishedPlace, sendUseRequest } from '#web/server/voiceClient.ts'
import { VoiceForm } from './VoiceForm.tsx'

/** Somebody would like to use the map: who, how to reach them, what for. */
export const UseRequestForm = (props: { place: PublishedPlace; onSent: () => void; onClose: () => void }) => {
  const words = voiceTexts
  const id = newId()
  const field = createUniqueId()
  let name!: HTMLInputElement
  let contact!: HTMLInputElement
  let text!: HTMLTextAreaElement
  const send = (): Promise<void> =>
    sendUseRequest(props.place, { id, name: name.value, contact: contact.value, text: text.value })
  return (
    <VoiceForm
      title={words().use}
      help={words().useHelp}
      onSend={send}
      onSent={props.onSent}
      onClose={props.onClose}
    >
      <label for={`${field}-name`}>{words().yourName}</label>
      <input
        ref={name}
        id={`${field}-name`}
        class="text-input small"
        maxlength={voiceLimits.name}
        autocomplete="name"
        required
      />
      <label for={`${field}-contact`}>{words().contact}</label>
      <input
        ref={contact}
        id={`${field}-contact`}
        class="text-input small"
        maxlength={voiceLimits.contact}
        required
      />
      <label for={`${field}-text`}>{words().purpose}</label>
      <textarea
        ref={text}
        id={`${field}-text`}
        class="text-input"
        rows={3}
        maxlength={voiceLimits.text}
        required
      />
    </VoiceForm>
  )
}
