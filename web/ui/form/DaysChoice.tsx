import { For } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'
import './form.css'

const choices = [1, 7, 30, 90]

/** How long something holds: a few lengths that people think in. */
export const DaysChoice = (props: { title: string; days: number; onChange: (days: number) => void }) => (
  <label class="form-row">
    <span class="small-text muted">{props.title}</span>
    <select class="select" onChange={(event) => props.onChange(Number(event.currentTarget.value))}>
      <For each={choices}>
        {(days) => (
          <option value={days} selected={days === props.days}>
            {localized(formTexts).days(days)}
          </option>
        )}
      </For>
    </select>
  </label>
)
