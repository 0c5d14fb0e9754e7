import { createSignal, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'
import type { FormField } from './createForm.ts'
import { InputRow } from './InputRow.tsx'

type PasswordRowProps = {
  field: FormField
  title: string
  help?: string
  /** `current-password` fills in what is known, `new-password` proposes one. */
  autocomplete: 'current-password' | 'new-password'
}

/** A password, which can be looked at while it is written. */
export const PasswordRow = (props: PasswordRowProps) => {
  const [shown, setShown] = createSignal(false)
  const [capitals, setCapitals] = createSignal(false)
  const words = () => localized(formTexts)
  const look = (event: KeyboardEvent): void => void setCapitals(event.getModifierState('CapsLock'))
  return (
    <InputRow
      field={props.field}
      title={props.title}
      help={props.help}
      type={shown() ? 'text' : 'password'}
      autocomplete={props.autocomplete}
      autocapitalize="none"
      spellcheck={false}
      onKeyDown={look}
      onKeyUp={look}
      end={
        <button
          type="button"
          class="form-show"
          aria-label={words().showPassword}
          aria-pressed={shown()}
          onClick={() => setShown(!shown())}
        >
          {shown() ? words().hide : words().show}
        </button>
      }
      hint={
        <p class="form-caps" role="status">
          <Show when={capitals() && !shown()}>{words().capsLock}</Show>
        </p>
      }
    />
  )
}
