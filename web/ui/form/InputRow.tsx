import { type ComponentProps, createUniqueId, type JSX, Show, splitProps } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'
import type { FormField } from './createForm.ts'
import './form.css'

export type InputRowProps = Omit<ComponentProps<'input'>, 'value' | 'onInput' | 'title' | 'id'> & {
  field: FormField
  title: string
  help?: string | undefined
  optional?: boolean
  /** A control that belongs to the input: it lies at its end. */
  end?: JSX.Element
  /** Said between the input and its problem. */
  hint?: JSX.Element
}

/** One line of a form: its name, the input, what helps, what is wrong. */
export const InputRow = (props: InputRowProps) => {
  const [own, rest] = splitProps(props, ['field', 'title', 'help', 'optional', 'end', 'hint', 'class'])
  const id = createUniqueId()
  const describedBy = (): string | undefined =>
    [own.field.problem() && `${id}-problem`, own.help && `${id}-help`].filter(Boolean).join(' ') || undefined
  return (
    <div class="form-row">
      <label for={id}>
        {own.title}
        <Show when={own.optional}>
          <span class="form-optional">{localized(formTexts).optional}</span>
        </Show>
      </label>
      <div class="form-input">
        <input
          type="text"
          {...rest}
          id={id}
          class={`text-input ${own.class ?? ''}`}
          aria-describedby={describedBy()}
          aria-invalid={own.field.problem() !== ''}
          aria-required={!own.optional}
          value={own.field.value()}
          onInput={(event) => own.field.set(event.currentTarget.value)}
          onBlur={() => own.field.leave()}
        />
        {own.end}
      </div>
      {own.hint}
      <Show when={own.field.problem()}>
        {(sentence) => (
          <p id={`${id}-problem`} class="form-problem">
            {sentence()}
          </p>
        )}
      </Show>
      <Show when={own.help}>
        <p id={`${id}-help`} class="form-help">
          {own.help}
        </p>
      </Show>
    </div>
  )
}
