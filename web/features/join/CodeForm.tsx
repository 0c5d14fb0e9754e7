import { createEffect, createSignal, createUniqueId, onMount, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { joinTexts } from '#web/i18n/panels/joinTexts.ts'

type CodeFormProps = {
  code: string
  busy: boolean
  /** What is wrong with it, or why it leads nowhere. */
  fault: string
  onCode: (typed: string) => void
}

/** The six characters that hang in the room. */
export const CodeForm = (props: CodeFormProps) => {
  const id = createUniqueId()
  const [typed, setTyped] = createSignal(props.code)
  let input!: HTMLInputElement
  const words = () => localized(joinTexts)
  createEffect(() => setTyped(props.code))
  onMount(() => input.focus())
  return (
    <form
      class="join-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onCode(typed())
      }}
    >
      <p>{words().codeLead}</p>
      <label for={id}>{words().code}</label>
      <input
        ref={input}
        id={id}
        class="text-input join-code"
        value={typed()}
        maxlength="24"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        disabled={props.busy}
        aria-invalid={props.fault !== ''}
        aria-describedby={`${id}-help`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="small-text" role="status">
        <Show when={props.fault} fallback={<span class="muted">{words().codeHelp}</span>}>
          <span class="join-fault">{props.fault}</span>
        </Show>
      </p>
      <button type="submit" class="button primary join-go" disabled={props.busy}>
        {props.busy ? words().looking : words().next}
      </button>
    </form>
  )
}
