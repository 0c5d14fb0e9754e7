import { createSignal, For, Show } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { FieldRow } from './FieldRow.tsx'

type TextFieldProps = {
  title: string
  help?: string | undefined
  value: string
  longest: number
  lines?: 'one' | 'many' | 'markdown' | undefined
  /** Fields that may stand in braces. */
  fields?: readonly Field[] | undefined
  onChange: (text: string) => void
}

/** Words, one line or many; a list of fields beside them puts `{field}` where the cursor stands. */
export const TextField = (props: TextFieldProps) => {
  const [input, setInput] = createSignal<HTMLInputElement | HTMLTextAreaElement>()
  const insert = (name: string): void => {
    const control = input()
    if (!control || !name) return
    const from = control.selectionStart ?? props.value.length
    const to = control.selectionEnd ?? from
    props.onChange(`${props.value.slice(0, from)}{${name}}${props.value.slice(to)}`)
    control.focus()
  }
  return (
    <>
      <FieldRow title={props.title} help={props.help}>
        {(ids) => (
          <Show
            when={props.lines === 'many' || props.lines === 'markdown'}
            fallback={
              <input
                ref={setInput}
                id={ids.id}
                aria-describedby={ids.describedBy}
                class="text-input small"
                maxlength={props.longest}
                value={props.value}
                onInput={(event) => props.onChange(event.currentTarget.value)}
              />
            }
          >
            <textarea
              ref={setInput}
              id={ids.id}
              aria-describedby={ids.describedBy}
              class="text-input small"
              rows={props.lines === 'markdown' ? 7 : 4}
              maxlength={props.longest}
              value={props.value}
              onInput={(event) => props.onChange(event.currentTarget.value)}
            />
          </Show>
        )}
      </FieldRow>
      <Show when={(props.fields?.length ?? 0) > 0}>
        <select
          class="select small insert-field"
          aria-label={`${props.title}: ${mapTexts().styles.insertField}`}
          onChange={(event) => {
            insert(event.currentTarget.value)
            event.currentTarget.value = ''
          }}
        >
          <option value="">＋ {mapTexts().styles.insertField}</option>
          <For each={props.fields}>
            {(field) => <option value={field.name}>{localized(field.title)}</option>}
          </For>
        </select>
      </Show>
    </>
  )
}
