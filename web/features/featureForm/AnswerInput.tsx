import { For, Match, Show, Switch } from 'solid-js'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { readAnswerList, writeAnswerList } from '#geodata/schema/form/answerList.ts'
import { LONGEST_LONG_TEXT, LONGEST_TEXT } from '#geodata/schema/form/checkAnswer.ts'
import { type FormField, HIGHEST_RATING } from '#geodata/schema/form/formField.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'

export type AnswerProps = {
  field: FormField
  value: PropertyValue
  ids: { id: string; describedBy: string | undefined }
  invalid: boolean
  onChange: (value: PropertyValue) => void
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const readNumber = (text: string): number | null => {
  const value = Number(text.normalize('NFKC').replaceAll(',', '').trim())
  return text.trim() === '' || !Number.isFinite(value) ? null : value
}

const ratings = Array.from({ length: HIGHEST_RATING }, (_, index) => index + 1)

/** One choice of few as a row of large buttons: nothing to open, nothing to aim at. */
const Buttons = (props: AnswerProps & { choices: { value: PropertyValue; title: string }[] }) => (
  // biome-ignore lint/a11y/useSemanticElements: the question above is the legend
  <div class="answer-buttons" role="group" id={props.ids.id} aria-label={localized(props.field.title)}>
    <For each={props.choices}>
      {(choice) => (
        <button
          type="button"
          aria-pressed={props.value === choice.value}
          onClick={() => props.onChange(props.value === choice.value ? null : choice.value)}
        >
          {choice.title}
        </button>
      )}
    </For>
  </div>
)

const Several = (props: AnswerProps) => {
  const chosen = () => readAnswerList(props.value)
  const toggle = (value: string): void => {
    const rest = chosen().filter((each) => each !== value)
    props.onChange(writeAnswerList(rest.length < chosen().length ? rest : [...rest, value]))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the question above is the legend
    <div class="answer-checks" role="group" id={props.ids.id} aria-label={localized(props.field.title)}>
      <For each={props.field.choices}>
        {({ value, title }) => (
          <label class="switch-row">
            <input
              type="checkbox"
              class="checkbox"
              checked={chosen().includes(value)}
              onChange={() => toggle(value)}
            />
            {localized(title)}
          </label>
        )}
      </For>
    </div>
  )
}

const Typed = (
  props: AnswerProps & { type: string; inputmode?: 'decimal' | 'url'; read: (text: string) => PropertyValue },
) => (
  <input
    id={props.ids.id}
    aria-describedby={props.ids.describedBy}
    aria-invalid={props.invalid}
    aria-required={props.field.required}
    class="text-input"
    type={props.type}
    inputmode={props.inputmode}
    maxlength={LONGEST_TEXT}
    autocomplete="off"
    value={props.value === null ? '' : String(props.value)}
    onChange={(event) => props.onChange(props.read(event.currentTarget.value))}
  />
)

/** A question answered as its kind wants it. Photos have a room of their own. */
export const AnswerInput = (props: AnswerProps) => {
  const words = () => sketchTexts().answer
  return (
    <Switch fallback={<Typed {...props} type="text" read={orNull} />}>
      <Match when={props.field.input === 'longText'}>
        <textarea
          id={props.ids.id}
          aria-describedby={props.ids.describedBy}
          aria-invalid={props.invalid}
          aria-required={props.field.required}
          class="text-input"
          rows={4}
          maxlength={LONGEST_LONG_TEXT}
          value={String(props.value ?? '')}
          onChange={(event) => props.onChange(orNull(event.currentTarget.value))}
        />
      </Match>
      <Match when={props.field.input === 'number'}>
        <span class="answer-number">
          <Typed {...props} type="text" inputmode="decimal" read={readNumber} />
          <Show when={props.field.unit}>{(unit) => <span class="muted">{localized(unit())}</span>}</Show>
        </span>
      </Match>
      <Match when={props.field.input === 'date'}>
        <Typed {...props} type="date" read={orNull} />
      </Match>
      <Match when={props.field.input === 'link'}>
        <Typed {...props} type="text" inputmode="url" read={orNull} />
      </Match>
      <Match when={props.field.input === 'choice'}>
        <Buttons
          {...props}
          choices={(props.field.choices ?? []).map(({ value, title }) => ({
            value,
            title: localized(title),
          }))}
        />
      </Match>
      <Match when={props.field.input === 'yesNo'}>
        <Buttons
          {...props}
          choices={[
            { value: true, title: words().yes },
            { value: false, title: words().no },
          ]}
        />
      </Match>
      <Match when={props.field.input === 'choices'}>
        <Several {...props} />
      </Match>
      <Match when={props.field.input === 'rating'}>
        {/* biome-ignore lint/a11y/useSemanticElements: the question above is the legend */}
        <div class="answer-stars" role="group" id={props.ids.id} aria-label={localized(props.field.title)}>
          <For each={ratings}>
            {(rating) => (
              <button
                type="button"
                aria-label={words().stars(rating)}
                aria-pressed={props.value === rating}
                classList={{ lit: rating <= Number(props.value ?? 0) }}
                onClick={() => props.onChange(props.value === rating ? null : rating)}
              >
                ★
              </button>
            )}
          </For>
        </div>
      </Match>
    </Switch>
  )
}
