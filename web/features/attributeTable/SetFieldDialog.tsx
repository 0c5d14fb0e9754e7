import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { checkAnswer } from '#geodata/schema/form/checkAnswer.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { formatCount } from './formatCount.ts'
import { cellRights, type RowEditing } from './rowEditing.ts'
import { columnTitle, type TableColumn } from './tableColumn.ts'

type SetFieldDialogProps = {
  columns: TableColumn[]
  rows: readonly FeatureJson[]
  editing: RowEditing
  onClose: () => void
}

/** One value for many rows: one act, taken back at once. */
export const SetFieldDialog = (props: SetFieldDialogProps) => {
  const id = createUniqueId()
  const words = () => localized(tableRoom)
  const choices = () =>
    props.columns.filter(({ question }) => question !== undefined && question.input !== 'photos')
  const [name, setName] = createSignal(choices()[0]?.name ?? '')
  const [value, setValue] = createSignal<PropertyValue>(null)
  const [problem, setProblem] = createSignal<Localized>()
  const column = createMemo(() => choices().find((each) => each.name === name()))
  const fitting = createMemo(() => {
    const wanted = column()
    return wanted ? props.rows.filter((row) => 'question' in cellRights(props.editing, wanted, row)) : []
  })
  const set = (): void => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const question = column()?.question
    if (!question) return
    const wrong = checkAnswer(question, value())
    setProblem(wrong)
    if (wrong) return
    const different = fitting().filter(({ properties }) => (properties[name()] ?? null) !== value())
    if (different.length > 0)
      props.editing.edit(different.map((row) => ({ uid: row.id, properties: { [name()]: value() } })))
    props.onClose()
  }
  return (
    <Dialog title={words().setTitle(formatCount(props.rows.length))} onClose={props.onClose}>
      <form
        class="set-field"
        onSubmit={(event) => {
          event.preventDefault()
          set()
        }}
      >
        <label for={`${id}-which`}>{words().setWhich}</label>
        <select
          id={`${id}-which`}
          class="select"
          value={name()}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setValue(null)
            setProblem(undefined)
          }}
        >
          <For each={choices()}>{(each) => <option value={each.name}>{columnTitle(each)}</option>}</For>
        </select>
        <Show when={column()?.question} keyed>
          {(question) => (
            <div class="set-field-value">
              {props.editing.input({
                field: question,
                get value() {
                  return value()
                },
                ids: { id: `${id}-value`, describedBy: `${id}-problem` },
                get invalid() {
                  return problem() !== undefined
                },
                onChange: setValue,
              })}
            </div>
          )}
        </Show>
        <p id={`${id}-problem`} class="cell-problem" role="alert">
          <Show when={problem()}>{(told) => localized(told())}</Show>
        </p>
        <Show when={fitting().length < props.rows.length}>
          <p class="field-help">{words().setSkipped(formatCount(props.rows.length - fitting().length))}</p>
        </Show>
        <div class="set-field-acts">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {words().cancel}
          </button>
          <button type="submit" class="button primary" disabled={fitting().length === 0}>
            {value() === null ? words().setClear : words().setDo}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
