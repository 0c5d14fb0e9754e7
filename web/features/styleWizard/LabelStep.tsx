import { Show } from 'solid-js'
import type { LabelRule } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { NumberInput } from '#web/ui/propertyForm/NumberInput.tsx'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import type { StepProps } from './stepProps.ts'

/** What is written beside features, from which zoom on, how large. */
export const LabelStep = (props: StepProps) => {
  const rule = () => props.style.label
  const set = (values: Partial<LabelRule>): void =>
    props.onChange({ label: { ...rule(), ...values } }, 'styleLabel')
  return (
    <>
      <SwitchInput title={mapTexts().styles.labelOn} value={rule().on} onChange={(on) => set({ on })} />
      <Show when={rule().on}>
        <TextField
          title={mapTexts().styles.labelText}
          help={mapTexts().form.fieldsHelp}
          value={rule().text}
          longest={500}
          fields={shownFields(props.dataset.fields)}
          onChange={(text) => set({ text })}
        />
        <NumberInput
          title={mapTexts().styles.labelMinZoom}
          value={rule().minZoom}
          min={0}
          max={20}
          step={0.2}
          slider
          onChange={(minZoom) => set({ minZoom })}
        />
        <NumberInput
          title={mapTexts().styles.labelPixels}
          value={rule().pixels}
          min={9}
          max={30}
          step={0.5}
          slider
          onChange={(pixels) => set({ pixels })}
        />
      </Show>
    </>
  )
}
