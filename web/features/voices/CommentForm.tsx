import { createUniqueId, For, Show } from 'solid-js'
import type { StoryPage } from '#geodata/schema/map/storyPage.ts'
import { voiceLimits } from '#geodata/schema/voice/voice.ts'
import { voiceTexts } from '#web/i18n/panels/voiceTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { type PublishedPlace, sendComment } from '#web/server/voiceClient.ts'
import { VoiceForm } from './VoiceForm.tsx'

type CommentFormProps = {
  place: PublishedPlace
  pages: readonly StoryPage[]
  onSent: () => void
  onClose: () => void
}

/** Words about the map or one page of its story. */
export const CommentForm = (props: CommentFormProps) => {
  const words = voiceTexts
  const id = newId()
  const field = createUniqueId()
  let name!: HTMLInputElement
  let text!: HTMLTextAreaElement
  let page: HTMLSelectElement | undefined
  const send = (): Promise<void> =>
    sendComment(props.place, { id, name: name.value, text: text.value, page: page?.value || null })
  return (
    <VoiceForm
      title={words().write}
      help={words().moderated}
      onSend={send}
      onSent={props.onSent}
      onClose={props.onClose}
    >
      <label for={`${field}-name`}>{words().name}</label>
      <input
        ref={name}
        id={`${field}-name`}
        class="text-input small"
        maxlength={voiceLimits.name}
        autocomplete="nickname"
      />
      <Show when={props.pages.length > 0}>
        <label for={`${field}-page`}>{words().page}</label>
        <select ref={page} id={`${field}-page`} class="select small">
          <option value="">{words().wholeMap}</option>
          <For each={props.pages}>{(each) => <option value={each.id}>{each.title}</option>}</For>
        </select>
      </Show>
      <label for={`${field}-text`}>{words().text}</label>
      <textarea
        ref={text}
        id={`${field}-text`}
        class="text-input"
        rows={4}
        maxlength={voiceLimits.text}
        required
      />
    </VoiceForm>
  )
}
