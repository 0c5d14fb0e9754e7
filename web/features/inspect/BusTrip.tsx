import { createMemo, For, Show } from 'solid-js'
import { language, localized, texts } from '#web/i18n/language.ts'
import { busTexts } from '#web/i18n/panels/busTexts.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { type BusCall, busRun } from '#web/project/busRun.ts'
import { formatTime } from '#web/project/formatTime.ts'
import { useTransit } from '#web/project/transitStore.ts'
import { useView } from '#web/project/viewStore.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { InfoboxTitle } from './InfoboxTitle.tsx'
import './BusTrip.css'

const BusCalls = (props: { calls: BusCall[]; next?: BusCall | undefined }) => (
  <ol class="bus-calls">
    <For each={props.calls}>
      {(call) => (
        <li aria-current={call === props.next ? 'step' : undefined}>
          <time class="tabular">{formatTime(call.time)}</time> {call.name}
        </li>
      )}
    </For>
  </ol>
)

/** A bus that was picked on the map: its line, where it goes, its next stop, and every stop with its time. */
export const BusTrip = (props: { trip: string }) => {
  const { view, select } = useView()
  const { day } = useTransit()
  const run = createMemo(() => {
    const current = day()
    const trip = current?.trips.find(({ id }) => id === props.trip)
    return current && trip && busRun(current, trip, view.time, language())
  })
  const passed = () => run()?.calls.filter((call) => call.time < view.time) ?? []
  const ahead = () => run()?.calls.filter((call) => call.time >= view.time) ?? []
  return (
    <Show when={run()} fallback={<p class="infobox-state muted">{localized(busTexts).notThisDay}</p>}>
      {(shown) => (
        <article class="infobox" aria-labelledby="infobox-title">
          <header>
            <InfoboxTitle
              of={props.trip}
              text={localized(busTexts).title(shown().route, shown().destination)}
            />
            <IconButton
              icon="close"
              label={texts().close}
              words={texts().close}
              onClick={() => select(null)}
            />
          </header>
          <p class="infobox-chips">
            <span class="chip">
              <LegendSymbol look={{ kind: 'bus', color: 'transit' }} size={18} />
              {texts().layers.live.buses}
            </span>
          </p>
          <p>
            <Show when={shown().next} fallback={localized(busTexts).ended}>
              {(next) => localized(busTexts).next(next().name, formatTime(next().time))}
            </Show>
          </p>
          <Show when={passed().length > 0}>
            <details>
              <summary>{localized(busTexts).passed(passed().length)}</summary>
              <BusCalls calls={passed()} />
            </details>
          </Show>
          <BusCalls calls={ahead()} next={shown().next} />
          <p class="small-text muted">{texts().layers.live.busesNote}</p>
        </article>
      )}
    </Show>
  )
}
