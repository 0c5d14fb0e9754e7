import { A } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import { lookOf } from '#geodata/cartography/lookOf.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { RegionPicture } from './RegionPicture.tsx'
import { SourceList } from './SourceList.tsx'
import './StartPage.css'

/** What stands first on the page, in the order a newcomer asks for it. */
const counted = ['idle_facilities', 'old_houses', 'venues', 'stations', 'jrbus_stops', 'projects'] as const

/** The way in: what this is, where it is, what can be done now. */
export const StartPage = () => {
  const datasets = useDatasets()
  const count = (id: string): number => datasets.find(id)?.featureCount ?? 0
  const shown = createMemo(() => counted.flatMap((id) => datasets.find(id) ?? []))
  const sources = createMemo(() => datasets.all().flatMap((dataset) => dataset.sources))

  return (
    <div class="start">
      <section class="start-hero">
        <div class="start-words">
          <h1>
            <For each={texts().home.title}>{(phrase) => <span>{phrase}</span>}</For>
          </h1>
          <p>{texts().home.lead}</p>
          <p class="start-acts">
            <A class="button primary big" href="/map">
              <Icon name="map" />
              {texts().home.openMap}
            </A>
            <A href="/data">{texts().home.openData}</A>
            <A href="/indicators">{texts().home.openIndicators}</A>
          </p>
        </div>
        <figure>
          <A class="start-picture" href="/map" aria-label={texts().home.openMap}>
            <RegionPicture label={texts().home.mapLabel} />
          </A>
          <figcaption class="start-legend small-text muted">
            <span>
              <LegendSymbol look={{ kind: 'point', color: 'idle', symbol: 'circle' }} size={16} />
              {texts().home.legend.idle}
            </span>
            <span>
              <LegendSymbol look={{ kind: 'point', color: 'oldHouse', symbol: 'circle' }} size={16} />
              {texts().home.legend.oldHouse}
            </span>
            <span>
              <LegendSymbol look={lookOf({ id: 'railways', theme: 'transport-link' })} size={18} />
              {texts().home.legend.railway}
            </span>
          </figcaption>
        </figure>
      </section>

      <Show when={datasets.failed()}>
        <LoadFailed onRetry={datasets.retry} />
      </Show>

      <section class="start-section">
        <h2>{texts().home.waysIn}</h2>
        <ul class="start-cards">
          <li>
            <A class="panel" href="/map?c=131.12,34.33,9.6&l=idle_facilities.stations.railways">
              <LegendSymbol look={lookOf({ id: 'idle_facilities', theme: 'idle-facility' })} size={30} />
              <strong>{texts().home.cards.idle.title}</strong>
              <span>{texts().home.cards.idle.text(count('idle_facilities'))}</span>
            </A>
          </li>
          <li>
            <A
              class="panel"
              href="/map?c=131.41,34.36,11&l=live_buses.stations.jrbus_stops.jrbus_routes.railways"
            >
              <LegendSymbol look={lookOf({ id: 'jrbus_routes', theme: 'transport-link' })} size={30} />
              <strong>{texts().home.cards.transport.title}</strong>
              <span>{texts().home.cards.transport.text}</span>
            </A>
          </li>
          <li>
            <A class="panel" href="/projects">
              <LegendSymbol look={{ kind: 'areaList', color: 'project' }} size={30} />
              <strong>{texts().home.cards.projects.title}</strong>
              <span>{texts().home.cards.projects.text(count('projects'))}</span>
            </A>
          </li>
          <li>
            <A
              class="panel"
              href="/map?c=130.93,34.31,11.4&l=communities.idle_facilities.old_houses.venues.stations.houhoku_bus_stops.railways"
            >
              <LegendSymbol look={lookOf({ id: 'stations', theme: 'transport-stop' })} size={30} />
              <strong>{texts().home.cards.houhoku.title}</strong>
              <span>{texts().home.cards.houhoku.text}</span>
            </A>
          </li>
        </ul>
      </section>

      <section class="start-section">
        <h2>{texts().home.counts}</h2>
        <ul class="start-counts">
          <For each={shown()}>
            {(dataset) => (
              <li>
                <A href={`/data/${dataset.id}`}>
                  <span class="start-number tabular">{dataset.featureCount}</span>
                  <span>{localized(dataset.title)}</span>
                </A>
              </li>
            )}
          </For>
        </ul>
        <p class="muted">{texts().home.honesty}</p>
      </section>

      <footer class="start-section">
        <h2>{texts().home.sources}</h2>
        <SourceList sources={sources()} />
        <Show when={!window.isSecureContext}>
          <p class="small-text muted">{texts().errors.insecure}</p>
        </Show>
      </footer>
    </div>
  )
}
