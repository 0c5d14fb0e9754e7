import { createSignal, createUniqueId, onMount, Show } from 'solid-js'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { checkAnswer } from '#geodata/schema/form/checkAnswer.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { type ReadCell, readCell } from '#geodata/table/readCell.ts'
import { localized } from '#web/i18n/language.ts'
import type { RowEditing } from './rowEditing.ts'

/** Where the grid goes on after an answer. */
export type AfterEdit = 'stay' | 'down' | 'right' | 'left'

type CellEditorProps = {
  question: FormField
  value: PropertyValue
  /** A key began it: what was there is replaced. */
  fresh: boolean
  place: { top: number; left: number; width: number; height: number }
  input: RowEditing['input']
  onDone: (value: PropertyValue, after: AfterEdit) => void
  onCancel: () => void
}

/** Answers of one press. */
const single = new Set<FormField['input']>(['choice', 'yesNo', 'rating'])

/** One cell being answered, as its question wants it. Enter takes the answer, Escape leaves it as it was. */
export const CellEditor = (props: CellEditorProps) => {
  const id = createUniqueId()
  const [value, setValue] = createSignal(props.value)
  const [problem, setProblem] = createSignal<Localized>()
  let element!: HTMLDivElement
  let isDone = false

  const typed = () =>
    element.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type="checkbox"])')
  /** What was typed is read as what is pasted is: with full-width digits and units, and nothing is dropped in silence. */
  const read = (): ReadCell => {
    const control = typed()
    return control ? readCell(props.question, control.value) : { value: value() }
  }
  const finish = (after: AfterEdit): void => {
    if (isDone) return
    // what is still being typed is told by the input as it loses the focus
    if (document.activeElement instanceof HTMLElement && element.contains(document.activeElement)) {
      isDone = true
      document.activeElement.blur()
      isDone = false
    }
    const answer = read()
    const wrong = 'problem' in answer ? answer.problem : checkAnswer(props.question, answer.value)
    setProblem(wrong)
    if (wrong || 'problem' in answer) typed()?.focus()
    else {
      isDone = true
      props.onDone(answer.value, after)
    }
  }
  const focus = (): void => {
    const control = element.querySelector<HTMLElement>('input, textarea, button[aria-pressed="true"], button')
    control?.focus({ preventScroll: true })
    if (control instanceof HTMLInputElement && control.type !== 'date' && control.type !== 'checkbox')
      if (props.fresh) control.value = ''
      else control.select()
  }
  onMount(focus)
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.isComposing) return
    const isLong = event.target instanceof HTMLTextAreaElement
    const isButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') {
      isDone = true
      props.onCancel()
    } else if (event.key === 'Tab') finish(event.shiftKey ? 'left' : 'right')
    else if (event.key === 'Enter' && !isButton && (!isLong || event.ctrlKey || event.metaKey)) finish('down')
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside
    <div
      ref={element}
      class="cell-editor"
      data-input={props.question.input}
      style={{
        top: `${props.place.top}px`,
        left: `${props.place.left}px`,
        'min-width': `${props.place.width}px`,
        'min-height': `${props.place.height}px`,
      }}
      onKeyDown={onKey}
      onFocusOut={(event) => {
        const next = event.relatedTarget
        if (!isDone && !(next instanceof Node && element.contains(next)) && document.hasFocus())
          queueMicrotask(() => finish('stay'))
      }}
    >
      {props.input({
        field: props.question,
        get value() {
          return value()
        },
        ids: { id, describedBy: `${id}-problem` },
        get invalid() {
          return problem() !== undefined
        },
        onChange: (next) => {
          setValue(next)
          if (single.has(props.question.input)) finish('stay')
        },
      })}
      <p id={`${id}-problem`} class="cell-problem" role="alert">
        <Show when={problem()}>{(told) => localized(told())}</Show>
      </p>
    </div>
  )
}
