import { createMemo, Match, Show, Switch } from 'solid-js'
import { classBounds } from '#geodata/cartography/classBounds.ts'
import { suggestRule } from '#geodata/cartography/suggestRule.ts'
import type { Field } from '#geodata/schema/field.ts'
import { type ClassMethod, type ColorRule, classMethods } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { numbersOf } from '#web/project/document/fieldValues.ts'
import {
  categoryFields,
  classFields,
  suggestCategoryField,
  suggestClassField,
} from '#web/project/document/suggestField.ts'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { FieldPicker } from '#web/ui/propertyForm/FieldPicker.tsx'
import { NumberInput } from '#web/ui/propertyForm/NumberInput.tsx'
import { PaintPicker } from '#web/ui/propertyForm/PaintPicker.tsx'
import { RampPicker } from '#web/ui/propertyForm/RampPicker.tsx'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'
import { CategoryList } from './CategoryList.tsx'
import { Histogram } from './Histogram.tsx'
import type { DataStepProps } from './stepProps.ts'

const MOST_CLASSES = 8

/** Colours: one, by category, or by classes of a number. A field that is chosen comes with a good first division. */
export const ColorStep = (props: DataStepProps) => {
  const rule = () => props.style.color
  const by = <B extends ColorRule['by']>(kind: B): Extract<ColorRule, { by: B }> | undefined => {
    const is = (each: ColorRule): each is Extract<ColorRule, { by: B }> => each.by === kind
    const now = rule()
    return is(now) ? now : undefined
  }
  const numeric = createMemo(() => classFields(props))
  const kinds = createMemo(() => categoryFields(props))
  const set = (color: ColorRule): void => props.onChange({ color }, 'styleColor')

  const suggest = (field: Field | undefined): void => {
    if (!field) return
    const values = props.features.map(({ properties }) => properties[field.name] ?? null)
    set(suggestRule(field, values))
  }
  const choose = (kind: string): void => {
    if (kind === rule().by) return
    if (kind === 'one') set({ by: 'one', paint: firstPaint(rule()) })
    else suggest(kind === 'classes' ? suggestClassField(props) : suggestCategoryField(props))
  }
  const numbers = createMemo(() => numbersOf(props.features, by('classes')?.field ?? ''))
  const divide = (method: ClassMethod, classes: number): void => {
    const now = by('classes')
    if (now) set({ ...now, method, bounds: classBounds(numbers(), method, classes) })
  }
  const titled = (name: string): Field | undefined => props.dataset.fields.find((each) => each.name === name)

  return (
    <>
      <Choice
        title={mapTexts().styles.by}
        value={rule().by}
        choices={[
          { value: 'one', title: mapTexts().styles.byOne },
          ...(kinds().length > 0 ? [{ value: 'category', title: mapTexts().styles.byCategory }] : []),
          ...(numeric().length > 0 ? [{ value: 'classes', title: mapTexts().styles.byClasses }] : []),
        ]}
        onChange={choose}
      />
      <Switch>
        <Match when={by('one')}>
          {(one) => (
            <div class="field-row paint-row">
              <span>{mapTexts().styles.color}</span>
              <PaintPicker
                label={mapTexts().styles.color}
                value={one().paint}
                onChange={(paint) => set({ by: 'one', paint })}
              />
            </div>
          )}
        </Match>
        <Match when={by('category')}>
          {(category) => (
            <>
              <FieldPicker
                title={mapTexts().styles.field}
                value={category().field}
                fields={kinds()}
                onChange={(name) => suggest(titled(name))}
              />
              <CategoryList
                rule={category()}
                field={titled(category().field)}
                features={props.features}
                onChange={set}
              />
            </>
          )}
        </Match>
        <Match when={by('classes')}>
          {(classes) => (
            <>
              <FieldPicker
                title={mapTexts().styles.field}
                value={classes().field}
                fields={numeric()}
                onChange={(name) => suggest(titled(name))}
              />
              <Choice
                title={mapTexts().styles.method}
                value={classes().method}
                choices={classMethods.map((value) => ({ value, title: mapTexts().styles.methods[value] }))}
                onChange={(value) => {
                  const method = classMethods.find((each) => each === value)
                  if (method === 'own') set({ ...classes(), method })
                  else if (method) divide(method, classes().bounds.length + 1)
                }}
              />
              <NumberInput
                title={mapTexts().styles.classes}
                value={classes().bounds.length + 1}
                min={2}
                max={MOST_CLASSES}
                step={1}
                slider
                onChange={(count) => divide(classes().method, count)}
              />
              <Show when={titled(classes().field)}>
                {(field) => <Histogram field={field()} values={numbers()} rule={classes()} onChange={set} />}
              </Show>
              <RampPicker
                title={mapTexts().styles.ramp}
                value={classes().ramp}
                classes={classes().bounds.length + 1}
                reversed={classes().reversed}
                onChange={(ramp) => set({ ...classes(), ramp })}
              />
              <SwitchInput
                title={mapTexts().styles.reversed}
                value={classes().reversed}
                onChange={(reversed) => set({ ...classes(), reversed })}
              />
            </>
          )}
        </Match>
      </Switch>
    </>
  )
}

const firstPaint = (rule: ColorRule): string => {
  if (rule.by === 'one') return rule.paint
  return rule.by === 'category' ? (rule.paints[0]?.paint ?? rule.other) : 'azure'
}
