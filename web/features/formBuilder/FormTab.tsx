import { createSignal, Show } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { ServerProblem } from '#web/server/request.ts'
import { FormBuilder } from './FormBuilder.tsx'
import { FormPreview, type ShowForm } from './FormPreview.tsx'
import { formProblem } from './questions.ts'

/** The form of a sketch layer that is in use: changed as a draft, saved at once. */
export const FormTab = (props: { dataset: Dataset; show: ShowForm }) => {
  const map = useMap()
  const words = () => sketchTexts().layer
  const [draft, setDraft] = createSignal<FormField[] | null>(null)
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [told, setTold] = createSignal('')
  const saved = (): FormField[] => props.dataset.form ?? []
  const form = (): FormField[] => draft() ?? saved()

  const save = async (): Promise<void> => {
    setTried(true)
    if (formProblem(form())) return
    setBusy(true)
    try {
      await map.rows.putSketch(props.dataset.id, { title: props.dataset.title, form: form() })
      setDraft(null)
      setTried(false)
      setTold(words().saved)
    } catch (cause) {
      setTold(cause instanceof ServerProblem ? cause.message : words().unreachable)
    }
    setBusy(false)
  }
  return (
    <div class="inspector-body sketch-form">
      <p class="field-help">{words().collectsHelp}</p>
      <FormBuilder
        form={form()}
        known={saved()}
        tried={tried()}
        onChange={(next) => {
          setTold('')
          setDraft(next)
        }}
      />
      <FormPreview form={form()} show={props.show} />
      <div class="sketch-form-acts">
        <p class="small-text muted" role="status">
          {told() || (draft() ? words().unsaved : '')}
        </p>
        <Show when={draft()}>
          <button type="button" class="button primary small" disabled={busy()} onClick={() => void save()}>
            {busy() ? words().saving : words().save}
          </button>
        </Show>
      </div>
    </div>
  )
}
