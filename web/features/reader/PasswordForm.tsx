import { createSignal, onMount, Show } from 'solid-js'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import './reader.css'

type PasswordFormProps = {
  /** Why it was not opened; empty while nothing was tried. */
  wrong: string
  busy: boolean
  onPassword: (password: string) => void
}

/** Asks for the password of a published map. */
export const PasswordForm = (props: PasswordFormProps) => {
  const [password, setPassword] = createSignal('')
  let input!: HTMLInputElement
  onMount(() => input.focus())
  return (
    <form
      class="reader-password panel"
      onSubmit={(event) => {
        event.preventDefault()
        if (password()) props.onPassword(password())
      }}
    >
      <h1>{readerTexts().password.title}</h1>
      <label>
        {readerTexts().password.label}
        <input
          ref={input}
          class="text-input"
          type="password"
          autocomplete="off"
          aria-invalid={props.wrong !== ''}
          aria-describedby={props.wrong ? 'password-wrong' : undefined}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <Show when={props.wrong}>
        <p id="password-wrong" class="reader-wrong" role="alert">
          {props.wrong}
        </p>
      </Show>
      <button type="submit" class="button primary" disabled={props.busy}>
        {readerTexts().password.open}
      </button>
    </form>
  )
}
