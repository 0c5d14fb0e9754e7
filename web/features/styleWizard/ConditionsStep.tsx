import { For, Show } from 'solid-js'
import type { StyleCondition } from '#geodata/schema/map/layerStyle.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { countValues } from '#web/project/document/fieldValues.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { ConditionList } from '#web/ui/propertyForm/ConditionList.tsx'
import { NumberInput } from '#web/ui/propertyForm/NumberInput.tsx'
import { PaintPicker } from '#web/ui/propertyForm/PaintPicker.tsx'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import type { DataStepProps } from './stepProps.ts'

/** Features that meet conditions and look otherwise: another colour or size, or not drawn. */
export const ConditionsStep = (props: DataStepProps) => {
  const all = () => props.style.conditions
  const fields = () => shownFields(props.dataset.fields)
  const set = (conditions: StyleCondition[]): void => props.onChange({ conditions }, 'styleConditions')
  const change = (index: number, values: Partial<StyleCondition>): void =>
    set(all().map((each, place) => (place === index ? { ...each, ...values } : each)))
  const add = (): void => {
    const [first] = fields()
    if (!first) return
    set([
      ...all(),
      {
        when: [{ field: first.name, operator: 'unknown', value: null }],
        paint: 'vermilion',
        pixels: null,
        hidden: false,
        title: '',
      },
    ])
  }
  const move = (index: number, step: -1 | 1): void => {
    const next = [...all()]
    next.splice(index + step, 0, ...next.splice(index, 1))
    set(next)
  }
  return (
    <>
      <p class="field-help">{mapTexts().styles.conditionsHelp}</p>
      <ol class="style-conditions">
        <For each={all().map((_, index) => index)}>
          {(index) => {
            const condition = (): StyleCondition | undefined => all()[index]
            return (
              <Show when={condition()}>
                {(known) => (
                  <li class="style-condition">
                    <div class="style-condition-head">
                      <strong>{known().title || `${mapTexts().styles.conditionNew} ${index + 1}`}</strong>
                      <IconButton
                        small
                        icon="arrowUp"
                        label={mapTexts().form.moveUp}
                        disabled={index === 0}
                        onClick={() => move(index, -1)}
                      />
                      <IconButton
                        small
                        icon="arrowDown"
                        label={mapTexts().form.moveDown}
                        disabled={index === all().length - 1}
                        onClick={() => move(index, 1)}
                      />
                      <IconButton
                        small
                        icon="trash"
                        label={mapTexts().styles.removeCondition}
                        onClick={() => set(all().filter((_, place) => place !== index))}
                      />
                    </div>
                    <ConditionList
                      conditions={known().when}
                      fields={fields()}
                      valuesOf={(field) => countValues(props.features, field).map(({ value }) => value)}
                      onChange={(when) => change(index, { when })}
                    />
                    <SwitchInput
                      title={mapTexts().styles.conditionHidden}
                      value={known().hidden}
                      onChange={(hidden) => change(index, { hidden })}
                    />
                    <Show when={!known().hidden}>
                      <div class="paint-row field-row">
                        <SwitchInput
                          title={mapTexts().styles.conditionPaint}
                          value={known().paint !== null}
                          onChange={(on) => change(index, { paint: on ? 'vermilion' : null })}
                        />
                        <Show when={known().paint}>
                          {(paint) => (
                            <PaintPicker
                              label={mapTexts().styles.color}
                              value={paint()}
                              onChange={(next) => change(index, { paint: next })}
                            />
                          )}
                        </Show>
                      </div>
                      <SwitchInput
                        title={mapTexts().styles.conditionSize}
                        value={known().pixels !== null}
                        onChange={(on) =>
                          change(index, { pixels: on ? props.style.size.pixels * 1.5 : null })
                        }
                      />
                      <Show when={known().pixels}>
                        {(pixels) => (
                          <NumberInput
                            title={mapTexts().styles.pixels}
                            value={pixels()}
                            min={1}
                            max={80}
                            step={0.5}
                            slider
                            onChange={(next) => change(index, { pixels: next })}
                          />
                        )}
                      </Show>
                    </Show>
                    <TextField
                      title={mapTexts().styles.conditionTitle}
                      value={known().title}
                      longest={200}
                      onChange={(title) => change(index, { title })}
                    />
                  </li>
                )}
              </Show>
            )
          }}
        </For>
      </ol>
      <button type="button" class="button small" disabled={fields().length === 0} onClick={add}>
        ＋ {mapTexts().styles.addCondition}
      </button>
    </>
  )
}
