import { createUniqueId, For } from 'solid-js'
import { categoryPaints, categoryPaintTitles } from '#geodata/cartography/categoryColors.ts'
import { paintColor } from '#geodata/cartography/paintColor.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { Paint } from '#geodata/schema/map/layerStyle.ts'
import type { ThemeColor } from '#geodata/themes/theme.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { colorScheme } from '../colorScheme.ts'
import { placePopover } from '../placePopover.ts'
import { Swatch } from './Swatch.tsx'
import './propertyForm.css'

const isThemeColor = (paint: string): paint is ThemeColor => paint in themeColors.light

/** The theme colours, each once: two themes may share a colour. */
const themePaints = Object.entries(themeColors.light)
  .filter(([, color], index, all) => all.findIndex(([, other]) => other === color) === index)
  .flatMap(([name]) => (isThemeColor(name) ? [name] : []))

const titleOf = (paint: Paint): string => {
  const category = categoryPaints.find((name) => name === paint)
  if (category) return localized(categoryPaintTitles[category])
  return isThemeColor(paint) ? mapTexts().paint.names[paint] : paint
}

type PaintPickerProps = { label: string; value: Paint; onChange: (paint: Paint) => void }

/** A colour: of the safe set, of a theme, or one's own. Named colours have a shade for each colour scheme. */
export const PaintPicker = (props: PaintPickerProps) => {
  const id = createUniqueId()
  const name = createUniqueId()
  let button!: HTMLButtonElement
  let popover!: HTMLFieldSetElement
  const choices = (title: string, paints: readonly Paint[]) => (
    <>
      <p class="small-text muted">{title}</p>
      <div class="paint-choices">
        <For each={paints}>
          {(paint) => (
            <label title={titleOf(paint)}>
              <input
                type="radio"
                class="visually-hidden"
                name={name}
                aria-label={titleOf(paint)}
                checked={props.value === paint}
                onChange={() => props.onChange(paint)}
              />
              <Swatch color={paintColor(paint, colorScheme())} />
            </label>
          )}
        </For>
      </div>
    </>
  )
  return (
    <>
      <button
        ref={button}
        type="button"
        class="paint-button"
        aria-label={`${props.label}: ${titleOf(props.value)}`}
        title={mapTexts().paint.choose(props.label)}
        popovertarget={id}
      >
        <Swatch color={paintColor(props.value, colorScheme())} />
      </button>
      <fieldset
        ref={popover}
        id={id}
        popover
        class="menu panel paint-popover"
        aria-label={mapTexts().paint.choose(props.label)}
        onToggle={(event) => {
          if (event.newState === 'open') placePopover(popover, button)
        }}
      >
        {choices(mapTexts().paint.safe, categoryPaints)}
        {choices(mapTexts().paint.theme, themePaints)}
        <label class="paint-own">
          {mapTexts().paint.own}
          <input
            type="color"
            value={paintColor(props.value, colorScheme())}
            onInput={(event) => props.onChange(event.currentTarget.value)}
          />
        </label>
      </fieldset>
    </>
  )
}
