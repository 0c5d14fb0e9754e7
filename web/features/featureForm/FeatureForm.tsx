import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { Properties, PropertyValue } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchNotes } from '#web/i18n/maps/sketchNotes.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { AnswerInput } from './AnswerInput.tsx'
import { answerProblems, askedAnswers, askedFields } from './askedFields.ts'
import { PhotoInput, type PhotoPlace } from './PhotoInput.tsx'
import './featureForm.css'

type FeatureFormProps = {
  form: readonly FormField[]
  /** What was answered before. */
  start: Properties
  room: PhotoPlace
  /** Offered where a photo says where it was taken; absent: the position is not to be moved. */
  onPhotoPosition?: ((position: [number, number]) => void) | undefined
  /** What saving is called here. */
  saveWord?: string
  onSave: (answers: Properties) => void
  /** `written`: something has been answered since it opened. */
  onCancel: (written: boolean) => void
}

/** The questions of a sketch layer, asked one below the other. What hangs on an answer comes and goes with it. */
export const FeatureForm = (props: FeatureFormProps) => {
  const id = createUniqueId()
  const [answers, setAnswers] = createSignal<Properties>({ ...props.start })
  const [tried, setTried] = createSignal(false)
  const [position, setPosition] = createSignal<[number, number] | null>(null)
  let element!: HTMLFormElement

  const words = () => sketchTexts()
  const written = (): boolean =>
    Object.entries(answers()).some(([name, value]) => value !== (props.start[name] ?? null))
  const asked = () => askedFields(props.form, answers())
  const problems = () =>
    tried() ? answerProblems(props.form, answers(), sketchNotes.missing) : new Map<string, never>()
  const set = (field: FormField, value: PropertyValue): void =>
    void setAnswers({ ...answers(), [field.name]: value })

  const save = (): void => {
    // what is still being typed is taken, too
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setTried(true)
    if (problems().size > 0) {
      element.querySelector<HTMLElement>('[data-problem] :is(input, textarea, button)')?.focus()
      return
    }
    props.onSave(askedAnswers(props.form, answers()))
  }
  return (
    <form
      ref={element}
      class="feature-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <For each={asked().map(({ name }) => name)}>
        {(name) => {
          const field = (): FormField | undefined => props.form.find((each) => each.name === name)
          return (
            <Show when={field()}>
              {(known) => {
                const value = (): PropertyValue => answers()[name] ?? null
                const problem = () => problems().get(name)
                const ids = {
                  id: `${id}-${name}`,
                  describedBy: `${id}-${name}-help`,
                }
                return (
                  <div class="answer" data-field={name} data-problem={problem() ? '' : undefined}>
                    <label for={ids.id} class="answer-title">
                      {localized(known().title)}
                      <Show when={known().required}>
                        <span class="answer-required">{words().answer.requiredMark}</span>
                      </Show>
                    </label>
                    <Show
                      when={known().input === 'photos'}
                      fallback={
                        <AnswerInput
                          field={known()}
                          value={value()}
                          ids={ids}
                          invalid={problem() !== undefined}
                          onChange={(next) => set(known(), next)}
                        />
                      }
                    >
                      <PhotoInput
                        title={localized(known().title)}
                        value={value()}
                        room={props.room}
                        onChange={(next) => set(known(), next)}
                        onPosition={setPosition}
                      />
                    </Show>
                    <p id={ids.describedBy} class="field-help">
                      <Show
                        when={problem()}
                        fallback={known().help && localized(known().help ?? known().title)}
                      >
                        {(told) => <span class="field-problem">{localized(told())}</span>}
                      </Show>
                    </p>
                  </div>
                )
              }}
            </Show>
          )
        }}
      </For>
      <Show when={props.onPhotoPosition && position()}>
        {(found) => (
          <div class="notice photo-place" role="status">
            <p>{words().answer.photoPlace}</p>
            <button
              type="button"
              class="button small"
              onClick={() => {
                props.onPhotoPosition?.(found())
                setPosition(null)
              }}
            >
              {words().answer.usePhotoPlace}
            </button>
            <button type="button" class="text-button" onClick={() => setPosition(null)}>
              {words().answer.leavePhotoPlace}
            </button>
          </div>
        )}
      </Show>
      <div class="feature-form-acts">
        <button type="button" class="button" onClick={() => props.onCancel(written())}>
          {words().feature.cancel}
        </button>
        <button type="submit" class="button primary">
          {props.saveWord ?? words().feature.save}
        </button>
      </div>
    </form>
  )
}
