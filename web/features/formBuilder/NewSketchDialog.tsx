import { createSignal, Show } from 'solid-js'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { addSketchLayer } from '#web/project/document/commands/layerCommands.ts'
import { newId } from '#web/project/document/newId.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { ServerProblem } from '#web/server/request.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import { FormBuilder } from './FormBuilder.tsx'
import { FormPreview, type ShowForm } from './FormPreview.tsx'
import { newAnswerName, newSketchId } from './newAnswerName.ts'
import { both, formProblem, newQuestion, readChoices } from './questions.ts'

/** What nearly every sketch asks: what it is, which kind, a word about it, a photo. */
const firstForm = (): FormField[] => {
  const { firstTitles, firstChoices } = sketchTexts().form
  return (['text', 'choice', 'longText', 'photos'] as const).map((input) =>
    newQuestion(newAnswerName(), input, firstTitles[input], readChoices(firstChoices, [], localized)),
  )
}

/** A new layer to draw in: its name and what it collects. */
export const NewSketchDialog = (props: { show: ShowForm; onClose: () => void }) => {
  const map = useMap()
  const words = () => sketchTexts().layer
  const [title, setTitle] = createSignal('')
  const [form, setForm] = createSignal<FormField[]>(firstForm())
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const dataset = newSketchId()

  const nameProblem = (): string => (tried() && title().trim() === '' ? words().needsName : '')
  const create = async (): Promise<void> => {
    setTried(true)
    if (title().trim() === '' || formProblem(form())) return
    setBusy(true)
    try {
      await map.rows.putSketch(dataset, { title: both(title().trim()), form: form() })
      const id = newId()
      map.edit(addSketchLayer(map.document, { id, dataset, title: title().trim() }))
      map.select({ kind: 'layer', id })
      props.onClose()
    } catch (cause) {
      setProblem(cause instanceof ServerProblem ? cause.message : words().unreachable)
    }
    setBusy(false)
  }
  return (
    <Dialog title={words().add} onClose={props.onClose}>
      <div class="sketch-form">
        <TextField
          title={words().name}
          help={nameProblem() || words().nameExample}
          value={title()}
          longest={200}
          onChange={setTitle}
        />
        <section>
          <h3>{words().collects}</h3>
          <p class="field-help">{words().collectsHelp}</p>
        </section>
        <FormBuilder form={form()} known={[]} tried={tried()} onChange={setForm} />
        <FormPreview form={form()} show={props.show} />
        <div class="sketch-form-acts">
          <Show when={problem()}>
            <p class="field-problem small-text" role="alert">
              {problem()}
            </p>
          </Show>
          <button type="button" class="button primary" disabled={busy()} onClick={() => void create()}>
            {busy() ? words().creating : words().create}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
