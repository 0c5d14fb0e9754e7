import { For } from 'solid-js'
import { isLineMark, type MarkKind, markKinds } from '#geodata/schema/marks/mark.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { localized } from '#web/i18n/language.ts'
import { StyleSymbol } from '#web/map/StyleSymbol.tsx'
import { createFormRoom } from '#web/project/document/createFormRoom.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { PropertyForm } from '#web/ui/propertyForm/PropertyForm.tsx'
import type { StepProps } from './stepProps.ts'

/** Under this an icon is a blot; what it gets then. */
const LEAST_ICON = 16
const ICON_PIXELS = 24

/** A width that was the diameter of a symbol; what a line gets then. */
const MOST_LINE = 8
const LINE_PIXELS = 2.5

/** How features are drawn, and what only this mark knows. */
export const MarkStep = (props: StepProps) => {
  const room = createFormRoom()
  const offered = () =>
    markKinds.filter((kind) => markDefinitions[kind].geometries.includes(props.dataset.geometry))
  const isTooSmall = (): boolean => props.style.size.by === 'one' && props.style.size.pixels < LEAST_ICON
  const isTooBroad = (): boolean => props.style.size.by === 'one' && props.style.size.pixels > MOST_LINE
  const choose = (mark: MarkKind): void =>
    props.onChange(
      {
        mark,
        settings: readSettings(markDefinitions[mark].settings, props.style.settings),
        ...(isLineMark(mark) && isTooBroad() && { size: { by: 'one', pixels: LINE_PIXELS } }),
        ...(mark === 'icon' && isTooSmall() && { size: { by: 'one', pixels: ICON_PIXELS } }),
      },
      'styleMark',
    )
  return (
    <>
      <div class="mark-choices">
        <For each={offered()}>
          {(kind) => (
            <button
              type="button"
              class="mark-choice"
              aria-pressed={props.style.mark === kind}
              title={localized(markDefinitions[kind].help)}
              onClick={() => choose(kind)}
            >
              <StyleSymbol style={{ ...props.style, mark: kind }} size={26} />
              {localized(markDefinitions[kind].title)}
            </button>
          )}
        </For>
      </div>
      <p class="field-help">{localized(markDefinitions[props.style.mark].help)}</p>
      <PropertyForm
        schema={markDefinitions[props.style.mark].settings}
        values={props.style.settings}
        fields={shownFields(props.dataset.fields)}
        assets={room.assets}
        view={room.view}
        onChange={(settings) => props.onChange({ settings }, 'styleMark')}
      />
    </>
  )
}
