import { Show } from 'solid-js'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { FeatureForm } from '#web/features/featureForm/FeatureForm.tsx'
import { useMap } from '#web/project/document/openMap.ts'
import { photoRoom } from './photoRoom.ts'

/** A form to try out: its answers go nowhere. */
export const FormSample = (props: { form: readonly FormField[] }) => {
  const map = useMap()
  return (
    <Show when={props.form.length > 0}>
      <FeatureForm
        form={props.form}
        start={{}}
        room={{ ...photoRoom(map.rows), add: async () => ({ id: '', kept: true }) }}
        onSave={() => undefined}
        onCancel={() => undefined}
      />
    </Show>
  )
}
