import { createSignal, type JSX, Show } from 'solid-js'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'

/** Shows a form as those see it who answer it. */
export type ShowForm = (form: readonly FormField[]) => JSX.Element

/** The form to try out, folded until somebody wants it. */
export const FormPreview = (props: { form: readonly FormField[]; show: ShowForm }) => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="text-button" aria-expanded={open()} onClick={() => setOpen(!open())}>
        {sketchTexts().form.preview}
      </button>
      <Show when={open()}>
        <section class="form-preview" aria-label={sketchTexts().form.preview}>
          <p class="field-help">{sketchTexts().form.previewHelp}</p>
          {props.show(props.form)}
        </section>
      </Show>
    </>
  )
}
