import { createSignal, type ParentProps, Show } from 'solid-js'
import { voiceTexts } from '#web/i18n/panels/voiceTexts.ts'
import { ServerProblem } from '#web/server/request.ts'

type VoiceFormProps = ParentProps<{
  title: string
  help: string
  /** Throws as requests do. */
  onSend: () => Promise<void>
  onSent: () => void
  onClose: () => void
}>

/** Words that are sent to a map's editors. What was written stays until it has arrived. */
export const VoiceForm = (props: VoiceFormProps) => {
  const words = voiceTexts
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const send = async (): Promise<void> => {
    setBusy(true)
    setProblem('')
    try {
      await props.onSend()
      props.onSent()
    } catch (cause) {
      setProblem(cause instanceof ServerProblem ? cause.message : words().failed)
    }
    setBusy(false)
  }
  return (
    <form
      class="voices-form"
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{props.title}</h3>
      <p class="field-help">{props.help}</p>
      {props.children}
      <Show when={problem()}>
        <p class="field-problem small-text" role="alert">
          {problem()}
        </p>
      </Show>
      <p class="button-row">
        <button type="submit" class="button primary small" disabled={busy()}>
          {busy() ? words().sending : words().send}
        </button>
        <button type="button" class="text-button" onClick={() => props.onClose()}>
          {words().close}
        </button>
      </p>
    </form>
  )
}
