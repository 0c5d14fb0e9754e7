import { createEffect, createMemo, createSignal, For, Match, onCleanup, onMount, Switch } from 'solid-js'
import type { Theme } from '#geodata/schema/dataset.ts'
import { isRough } from '#geodata/schema/precision.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { texts } from '#web/i18n/language.ts'
import { legendLook } from '#web/map/drawnLook.ts'
import { LegendSymbol } from '#web/map/LegendSymbol.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { hitTitle } from '#web/project/hitTitle.ts'
import { useView } from '#web/project/viewStore.ts'
import { fetchNearby } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import './placeRows.css'

const RADIUS_METRES = 2000
const LIMIT = 12

/** What one can go to. Areas, lines and centroids are no places; our candidates are the idle facilities over again. */
const placeThemes: Theme[] = ['idle-facility', 'old-house', 'venue', 'transport-stop']

/** What stands within two kilometres, nearest first; while it is seen, the map shows their circle. */
export const NearbyList = (props: { position: [number, number]; except?: string; title?: string }) => {
  const { select, flyTo, showCircle } = useView()
  const datasets = useDatasets()
  const places = createMemo(() =>
    datasets
      .all()
      .filter((dataset) => placeThemes.includes(dataset.theme))
      .map((dataset) => dataset.id),
  )
  const hits = createFetched(
    () => (places().length > 0 ? { position: props.position, datasets: places() } : undefined),
    async (asked, signal) => {
      const found = await fetchNearby(
        asked.position,
        { radius: RADIUS_METRES, limit: LIMIT + 1, datasets: asked.datasets },
        signal,
      )
      return found.filter((hit) => hit.uid !== props.except).slice(0, LIMIT)
    },
  )
  let section!: HTMLElement
  const [seen, setSeen] = createSignal(false)
  onMount(() => {
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false))
    observer.observe(section)
    onCleanup(() => observer.disconnect())
  })
  // at the foot of a long text the list may be out of sight: then its circle would explain nothing
  createEffect(() => showCircle(seen() ? { position: props.position, metres: RADIUS_METRES } : null))
  onCleanup(() => showCircle(null))
  return (
    <section class="nearby-list" ref={section}>
      <h3>{props.title ?? texts().info.nearby}</h3>
      <Switch fallback={<p class="muted small-text">{texts().loading}</p>}>
        <Match when={hits.error()}>
          <p class="small-text">{texts().errors.network}</p>
        </Match>
        <Match when={hits.value()?.length === 0}>
          <p class="muted small-text">{texts().info.nearbyNone}</p>
        </Match>
        <Match when={hits.value()}>
          {(found) => (
            <ul class="place-rows">
              <For each={found()}>
                {(hit) => (
                  <li>
                    <button
                      type="button"
                      onClick={() => {
                        select({ dataset: hit.dataset, uid: hit.uid })
                        if (hit.position) flyTo({ kind: 'place', position: hit.position })
                      }}
                    >
                      <LegendSymbol
                        look={legendLook(hit.dataset, datasets.find(hit.dataset))}
                        rough={isRough(hit.precision)}
                        size={18}
                      />
                      <span class="place-name" lang={langOf(hitTitle(hit))}>
                        {hitTitle(hit)}
                      </span>
                      <span class="muted tabular">{texts().info.distance(hit.distance)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Match>
      </Switch>
    </section>
  )
}
