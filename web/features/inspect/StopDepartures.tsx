import { createMemo, For, Show } from 'solid-js'
import { groupStops } from '#geodata/transit/stopGroups.ts'
import { stopTimetable, type TimetableColumn } from '#geodata/transit/stopTimetable.ts'
import { language, texts } from '#web/i18n/language.ts'
import { formatDay, formatTime } from '#web/project/formatTime.ts'
import { useTransit } from '#web/project/transitStore.ts'
import { useView } from '#web/project/viewStore.ts'

/** When buses leave a stop on the shown day, by direction; those of the past are quiet. */
export const StopDepartures = (props: { name: string }) => {
  const { view } = useView()
  const { day } = useTransit()
  const columns = createMemo(() => {
    const current = day()
    const group = current && groupStops(current.feed.stops).find(({ name }) => name === props.name)
    return current && group ? stopTimetable(current, new Set(group.stops.map((stop) => stop.id))) : []
  })
  const routeName = (id: string): string => {
    const route = day()?.feed.routes.find((each) => each.id === id)
    return (language() === 'en' ? route?.nameEn : undefined) ?? route?.name ?? ''
  }
  /** The feed's headsigns are Japanese only; in English the last stop says the same. */
  const headsign = (column: TimetableColumn): string => {
    if (language() === 'ja') return column.headsign
    const last = column.departures[0]?.trip.stops.at(-1)
    return day()?.feed.stops.find((stop) => stop.id === last)?.nameEn ?? column.headsign
  }
  return (
    <Show when={columns().length > 0}>
      <section class="stop-departures">
        <h3>
          {texts().info.departures}{' '}
          <span class="muted small-text">{formatDay(day()?.date ?? view.date, language())}</span>
        </h3>
        <For each={columns()}>
          {(column) => (
            <div class="departure-column">
              <p>
                <strong>{headsign(column)}</strong>{' '}
                <span class="muted small-text">{routeName(column.route)}</span>
              </p>
              <p class="departure-times tabular">
                <For each={column.departures}>
                  {(departure) => (
                    <time classList={{ past: departure.time < view.time }}>{formatTime(departure.time)}</time>
                  )}
                </For>
              </p>
            </div>
          )}
        </For>
      </section>
    </Show>
  )
}
