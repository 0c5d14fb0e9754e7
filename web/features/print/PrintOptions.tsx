import { For, type JSX, Show } from 'solid-js'
import { orientations, papers } from '#geodata/cartography/paper/paperSize.ts'
import { language, localized } from '#web/i18n/language.ts'
import { printTexts } from '#web/i18n/panels/printTexts.ts'
import { Choice } from '#web/ui/propertyForm/Choice.tsx'
import { FieldRow } from '#web/ui/propertyForm/FieldRow.tsx'
import { MOST_SHEETS, type PrintSettings, sheetParts, usualScales, writtenScale } from './printSettings.ts'

type PrintOptionsProps = {
  settings: PrintSettings
  onChange: (change: Partial<PrintSettings>) => void
  /** The legend is longer than its place. */
  tooLong: boolean
  acts: JSX.Element
}

const counts = Array.from({ length: MOST_SHEETS }, (_, index) => index + 1)

/** How the map comes onto paper. */
export const PrintOptions = (props: PrintOptionsProps) => {
  const words = () => localized(printTexts)
  const scales = () => [
    { value: 'free', title: words().free },
    ...usualScales.map((scale) => ({ value: String(scale), title: `1:${writtenScale(scale, language())}` })),
  ]
  const count = (name: 'columns' | 'rows') => (
    <select
      class="select small"
      aria-label={words()[name]}
      onChange={(event) => props.onChange({ [name]: Number(event.currentTarget.value) })}
    >
      <For each={counts}>
        {(each) => (
          <option value={each} selected={props.settings[name] === each}>
            {each}
          </option>
        )}
      </For>
    </select>
  )
  return (
    <form class="print-options" onSubmit={(event) => event.preventDefault()}>
      <FieldRow title={words().head}>
        {(ids) => (
          <input
            id={ids.id}
            class="text-input small"
            maxlength={120}
            value={props.settings.title}
            onInput={(event) => props.onChange({ title: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow title={words().subtitle}>
        {(ids) => (
          <input
            id={ids.id}
            class="text-input small"
            maxlength={160}
            placeholder={words().subtitleHint}
            value={props.settings.subtitle}
            onInput={(event) => props.onChange({ subtitle: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <div class="print-pair">
        <Choice
          title={words().paper}
          value={props.settings.paper}
          choices={papers.map((value) => ({ value, title: words().papers[value] }))}
          onChange={(value) => props.onChange({ paper: papers.find((each) => each === value) ?? 'a4' })}
        />
        <Choice
          title={words().orientation}
          value={props.settings.orientation}
          choices={orientations.map((value) => ({ value, title: words().orientations[value] }))}
          onChange={(value) =>
            props.onChange({ orientation: orientations.find((each) => each === value) ?? 'landscape' })
          }
        />
      </div>
      <Choice
        title={words().scale}
        value={props.settings.scale === null ? 'free' : String(props.settings.scale)}
        choices={scales()}
        onChange={(value) => props.onChange({ scale: value === 'free' ? null : Number(value) })}
      />
      <fieldset class="plain-fieldset">
        <legend class="field-title">{words().sheets}</legend>
        <div class="print-counts">
          {count('columns')}
          <span aria-hidden="true">×</span>
          {count('rows')}
        </div>
        <p class="field-help">{words().sheetsHelp}</p>
      </fieldset>
      <fieldset class="plain-fieldset">
        <legend class="field-title">{words().show}</legend>
        <div class="print-parts">
          <For each={sheetParts}>
            {(part) => (
              <label class="check-row">
                <input
                  type="checkbox"
                  class="checkbox"
                  checked={props.settings.parts[part]}
                  onChange={(event) =>
                    props.onChange({
                      parts: { ...props.settings.parts, [part]: event.currentTarget.checked },
                    })
                  }
                />
                {words().parts[part]}
              </label>
            )}
          </For>
        </div>
        <Show when={props.tooLong}>
          <p class="notice" role="status">
            {words().tooLong}
          </p>
        </Show>
      </fieldset>
      {props.acts}
    </form>
  )
}
