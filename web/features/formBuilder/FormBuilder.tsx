import { For, Show } from 'solid-js'
import { type FormField, type FormInput, formInputs } from '#geodata/schema/form/formField.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { Menu } from '#web/ui/Menu.tsx'
import { newAnswerName } from './newAnswerName.ts'
import { QuestionEditor } from './QuestionEditor.tsx'
import { formProblem, newQuestion, readChoices } from './questions.ts'
import './formBuilder.css'

type FormBuilderProps = {
  form: readonly FormField[]
  /** Questions that the server knows: their kind stays, and taken out they are only hidden. */
  known: readonly FormField[]
  /** Whether to say what is wrong. */
  tried: boolean
  onChange: (form: FormField[]) => void
}

/** The questions of a sketch layer, to be written, ordered and taken out. */
export const FormBuilder = (props: FormBuilderProps) => {
  const words = () => sketchTexts().form
  const asked = () => props.form.filter(({ hidden }) => !hidden)
  const hidden = () => props.form.filter((field) => field.hidden)
  const isKnown = (name: string): boolean => props.known.some((field) => field.name === name)
  const problemOf = (name: string): string | undefined => {
    const found = props.tried ? formProblem(props.form) : undefined
    return found?.name === name ? words()[found.problem] : undefined
  }

  const replace = (name: string, next: FormField): void =>
    props.onChange(props.form.map((field) => (field.name === name ? next : field)))
  const add = (input: FormInput): void =>
    props.onChange([
      ...asked(),
      newQuestion(
        newAnswerName(),
        input,
        words().firstTitles[input],
        readChoices(words().firstChoices, [], localized),
      ),
      ...hidden(),
    ])
  /** Nothing hangs any more on a question that is not asked. */
  const withoutTies = (form: FormField[], name: string): FormField[] =>
    form.map((field) => (field.shownIf?.field === name ? { ...field, shownIf: null } : field))
  const remove = (field: FormField): void => {
    const rest = props.form.filter(({ name }) => name !== field.name)
    props.onChange(
      withoutTies(isKnown(field.name) ? [...rest, { ...field, hidden: true }] : rest, field.name),
    )
  }
  const bringBack = (field: FormField): void => {
    const { hidden: _, ...shown } = field
    props.onChange([...asked(), shown, ...hidden().filter(({ name }) => name !== field.name)])
  }
  const move = (index: number, by: -1 | 1): void => {
    const list = asked()
    const field = list[index]
    if (!field) return
    const moved = list.toSpliced(index, 1).toSpliced(index + by, 0, field)
    // a question may hang on those above it only
    const tied = moved.map((each, place) =>
      each.shownIf && moved.findIndex(({ name }) => name === each.shownIf?.field) >= place
        ? { ...each, shownIf: null }
        : each,
    )
    props.onChange([...tied, ...hidden()])
  }

  return (
    <div class="form-builder">
      <Show when={asked().length > 0} fallback={<p class="muted small-text">{words().empty}</p>}>
        <ol class="questions">
          <For each={asked().map(({ name }) => name)}>
            {(name, index) => {
              const question = (): FormField | undefined => props.form.find((field) => field.name === name)
              return (
                <Show when={question()}>
                  {(known) => (
                    <QuestionEditor
                      question={known()}
                      earlier={asked().slice(0, index())}
                      fixed={isKnown(name)}
                      first={index() === 0}
                      last={index() === asked().length - 1}
                      problem={problemOf(name)}
                      onChange={(next) => replace(name, next)}
                      onMove={(by) => move(index(), by)}
                      onRemove={() => remove(known())}
                    />
                  )}
                </Show>
              )
            }}
          </For>
        </ol>
      </Show>
      <Menu
        label={words().add}
        class="button small add-question"
        icon="plus"
        text={words().add}
        items={formInputs.map((input) => ({ title: words().inputs[input], act: () => add(input) }))}
      />
      <Show when={hidden().length > 0}>
        <section class="hidden-questions">
          <h4>{words().removed}</h4>
          <p class="field-help">{words().removedHelp}</p>
          <ul>
            <For each={hidden()}>
              {(field) => (
                <li>
                  <button type="button" class="text-button" onClick={() => bringBack(field)}>
                    {words().bringBack(localized(field.title))}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  )
}
