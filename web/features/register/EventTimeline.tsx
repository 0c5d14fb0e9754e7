import { createMemo, For, Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { language, localized, texts } from '#web/i18n/language.ts'
import { registerTexts } from '#web/i18n/panels/registerTexts.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { formatDay } from '#web/project/formatTime.ts'
import { recordText } from '#web/project/record.ts'
import { splitEvents } from './splitEvents.ts'
import './register.css'

type EventTimelineProps = { dataset: DatasetSummary; events: FeatureJson[] }

/** Events with a date in order; those without one in a tray of their own, never placed in time by guess. */
export const EventTimeline = (props: EventTimelineProps) => {
  const split = createMemo(() => splitEvents(props.events))
  return (
    <div class="event-timeline">
      <ol>
        <For each={split().dated}>
          {({ event, start, end }) => (
            <li>
              <p class="event-date tabular">
                <span class="event-year">{start.slice(0, 4)}</span>
                {formatDay(start, language())}
                <Show when={end !== start}>–{formatDay(end, language())}</Show>
                <Show when={event.properties.date_status === 'assumed-year'}>
                  <span class="chip rough">{localized(registerTexts).assumedYear}</span>
                </Show>
              </p>
              <EventEntry dataset={props.dataset} event={event} />
            </li>
          )}
        </For>
      </ol>
      <section class="event-tray">
        <h3>
          {localized(registerTexts).undated} <span class="chip">{texts().count(split().undated.length)}</span>
        </h3>
        <p class="small-text muted">{localized(registerTexts).undatedNote}</p>
        <ul>
          <For each={split().undated}>
            {(event) => (
              <li>
                <EventEntry dataset={props.dataset} event={event} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </div>
  )
}

const EventEntry = (props: { dataset: DatasetSummary; event: FeatureJson }) => {
  const text = (name: string): string => recordText(props.dataset, props.event, name)
  const facts = (): string =>
    [text('kind'), text('venue'), text('session_count'), text('participants')]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <div class="event-entry">
      <a href={`/data/${props.dataset.id}?s=${props.dataset.id}:${props.event.id}`}>
        {titleOf(props.event, props.dataset.titleField)}
      </a>
      <p class="small-text muted">{facts()}</p>
    </div>
  )
}
