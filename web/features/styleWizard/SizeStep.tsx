import { Match, Switch } from 'solid-js'
import type { SizeRule } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { numbersOf } from '#web/project/document/fieldValues.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { FieldPicker } from '#web/ui/propertyForm/FieldPicker.tsx'
import { NumberInput } from '#web/ui/propertyForm/NumberInput.tsx'
import type { DataStepProps } from './stepProps.ts'

/** Diameter of a symbol that shows the largest value. */
const LARGEST_PIXELS = 36

/** Sizes: one for all, or by a number, the area growing with the value. */
export const SizeStep = (props: DataStepProps) => {
  const rule = () => props.style.size
  const byField = () => {
    const now = rule()
    return now.by === 'field' ? now : undefined
  }
  const fields = () =>
    shownFields(props.dataset.fields).filter(
      ({ type, plain }) => (type === 'integer' || type === 'real') && !plain,
    )
  const set = (size: SizeRule): void => props.onChange({ size }, 'styleSize')
  const suggest = (field: string | undefined): void => {
    if (!field) return
    const largest = numbersOf(props.features, field).reduce((most, value) => Math.max(most, value), 0) || 1
    set({ by: 'field', field, largest, pixels: byField()?.pixels ?? LARGEST_PIXELS })
  }
  return (
    <>
      <Choice
        title={mapTexts().styles.sizeBy}
        value={rule().by}
        choices={[
          { value: 'one', title: mapTexts().styles.sizeOne },
          ...(fields().length > 0 ? [{ value: 'field', title: mapTexts().styles.sizeField }] : []),
        ]}
        onChange={(by) => {
          if (by === rule().by) return
          if (by === 'one') set({ by: 'one', pixels: 11 })
          else suggest(fields()[0]?.name)
        }}
      />
      <Switch>
        <Match when={byField()}>
          {(sized) => (
            <>
              <FieldPicker
                title={mapTexts().styles.field}
                value={sized().field}
                fields={fields()}
                onChange={suggest}
              />
              <NumberInput
                title={mapTexts().styles.largest}
                value={sized().largest}
                min={0.000001}
                max={1e12}
                step={0.000001}
                onChange={(largest) => set({ ...sized(), largest })}
              />
              <NumberInput
                title={mapTexts().styles.largestPixels}
                value={sized().pixels}
                min={4}
                max={120}
                step={1}
                slider
                onChange={(pixels) => set({ ...sized(), pixels })}
              />
            </>
          )}
        </Match>
        <Match when={rule().by === 'one'}>
          <NumberInput
            title={mapTexts().styles.pixels}
            value={rule().pixels}
            min={1}
            max={60}
            step={0.5}
            slider
            onChange={(pixels) => set({ by: 'one', pixels })}
          />
        </Match>
      </Switch>
    </>
  )
}
