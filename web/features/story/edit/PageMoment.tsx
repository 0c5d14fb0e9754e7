import { Show } from 'solid-js'
import type { Moment, StoryPage } from '#geodata/schema/map/storyPage.ts'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { clockInJapan } from '#web/project/clockInJapan.ts'
import { setPage } from '#web/project/document/commands/storyCommands.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { SwitchInput } from '#web/ui/propertyForm/SwitchInput.tsx'

const two = (number: number): string => String(number).padStart(2, '0')
const toClock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`

/** When the buses of a page run: now, or at a moment of its own. */
export const PageMoment = (props: { page: StoryPage }) => {
  const map = useMap()
  const set = (moment: Moment | null): void => map.edit(setPage(props.page.id, { moment }, 'pageMoment'))
  return (
    <fieldset class="plain-fieldset page-layers">
      <legend class="field-title">{storyTexts().moment}</legend>
      <SwitchInput
        title={storyTexts().momentNow}
        value={props.page.moment === null}
        onChange={(on) => set(on ? null : clockInJapan(Date.now()))}
      />
      <Show when={props.page.moment}>
        {(moment) => (
          <div class="button-row">
            <input
              type="date"
              class="text-input small"
              aria-label={storyTexts().date}
              value={moment().date}
              onChange={({ currentTarget: { value } }) => {
                if (value) set({ ...moment(), date: value })
              }}
            />
            <input
              type="time"
              class="text-input small"
              aria-label={storyTexts().time}
              value={toClock(moment().time)}
              onChange={({ currentTarget: { value } }) => {
                const [hours, minutes] = value.split(':').map(Number)
                if (hours !== undefined && minutes !== undefined)
                  set({ ...moment(), time: hours * 3600 + minutes * 60 })
              }}
            />
          </div>
        )}
      </Show>
    </fieldset>
  )
}
