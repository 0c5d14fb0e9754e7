import { createSignal, For, Show } from 'solid-js'
import { type FormField, formInputs } from '#geodata/schema/form/formField.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { FieldRow } from '#web/ui/propertyForm/FieldRow.tsx'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import { both, hasChoices, linesOf, readChoices, retitle, withInput } from './questions.ts'
import { ShownIf } from './ShownIf.tsx'

type QuestionEditorProps = {
  question: FormField
  /** The questions above, on whose answers this one may hang. */
  earlier: readonly FormField[]
  /** It holds answers already, or may: its kind stays. */
  fixed: boolean
  first: boolean
  last: boolean
  problem: string | undefined
  onChange: (question: FormField) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One question of the form: its words and its kind at once, the rest where one asks for it. */
export const QuestionEditor = (props: QuestionEditorProps) => {
  const words = () => sketchTexts().form
  const [open, setOpen] = createSignal(false)
  const title = () => localized(props.question.title)
  const set = (values: Partial<FormField>): void => props.onChange({ ...props.question, ...values })
  const firstChoices = () => readChoices(words().firstChoices, [], localized)
  const setUnit = (text: string): void => {
    const { unit: _, ...rest } = props.question
    props.onChange(text.trim() === '' ? rest : { ...rest, unit: both(text) })
  }
  return (
    <li class="question" data-question={props.question.name} data-input={props.question.input}>
      <div class="question-head">
        <input
          class="text-input small"
          aria-label={words().question}
          aria-invalid={props.problem !== undefined}
          maxlength={200}
          value={title()}
          onInput={(event) =>
            set({ title: retitle(props.question.title, event.currentTarget.value, title()) })
          }
        />
        <IconButton
          small
          icon="arrowUp"
          label={words().up(title())}
          disabled={props.first}
          onClick={() => props.onMove(-1)}
        />
        <IconButton
          small
          icon="arrowDown"
          label={words().down(title())}
          disabled={props.last}
          onClick={() => props.onMove(1)}
        />
        <IconButton small icon="close" label={words().remove(title())} onClick={() => props.onRemove()} />
      </div>
      <div class="question-kind">
        <select
          class="select small"
          aria-label={words().kind}
          disabled={props.fixed}
          onChange={(event) => {
            const input = formInputs[event.currentTarget.selectedIndex]
            if (input) props.onChange(withInput(props.question, input, firstChoices()))
          }}
        >
          <For each={formInputs}>
            {(input) => <option selected={input === props.question.input}>{words().inputs[input]}</option>}
          </For>
        </select>
        <button type="button" class="text-button" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {words().more}
        </button>
      </div>
      <Show when={hasChoices(props.question.input)}>
        <FieldRow title={words().choiceLines}>
          {(ids) => (
            <textarea
              id={ids.id}
              class="text-input small"
              rows={Math.max(3, (props.question.choices?.length ?? 0) + 1)}
              value={linesOf(props.question.choices ?? [], localized)}
              onChange={(event) =>
                set({
                  choices: readChoices(event.currentTarget.value, props.question.choices ?? [], localized),
                })
              }
            />
          )}
        </FieldRow>
      </Show>
      <Show when={open()}>
        <SwitchInput
          title={words().required}
          value={props.question.required}
          onChange={(required) => set({ required })}
        />
        <Show when={props.question.input === 'number'}>
          <TextField
            title={words().unit}
            value={props.question.unit ? localized(props.question.unit) : ''}
            longest={20}
            onChange={setUnit}
          />
        </Show>
        <TextField
          title={words().help}
          value={props.question.help ? localized(props.question.help) : ''}
          longest={1000}
          onChange={(text) => set({ help: text.trim() === '' ? null : both(text) })}
        />
        <Show when={props.earlier.length > 0}>
          <ShownIf
            value={props.question.shownIf}
            earlier={props.earlier}
            onChange={(shownIf) => set({ shownIf })}
          />
        </Show>
      </Show>
      <Show when={props.problem}>
        <p class="field-help field-problem" role="alert">
          {props.problem}
        </p>
      </Show>
    </li>
  )
}
