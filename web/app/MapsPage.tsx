import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, For, lazy, Show, Suspense } from 'solid-js'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import { ImportArchive } from '#web/features/archive/ImportArchive.tsx'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import { MapList } from '#web/features/maps/MapList.tsx'
import { isOfTab, listOf, type MapTab, mapTabs } from '#web/features/maps/mapTabs.ts'
import { NewMapCards } from '#web/features/maps/NewMapCards.tsx'
import '#web/features/maps/maps.css'
import { language } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMe } from '#web/project/me.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import { fetchMaps } from '#web/server/mapClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { MapsDoor } from './MapsDoor.tsx'
import { Notice } from './Notice.tsx'
import '#web/ui/segments.css'

const ShareMap = lazy(() => import('./ShareMap.tsx').then((module) => ({ default: module.ShareMap })))

/** Maps that people made: one's own, those shared with one, those that are public, those thrown away; and the way to a new one. */
export const MapsPage = () => {
  const navigate = useNavigate()
  const me = useMe()
  const mayMake = () => me.value()?.signedIn === true
  const isShared = () => mayMake() && me.value()?.mode === 'closed'
  const [query, setQuery] = useSearchParams<{ tab?: string }>()
  const tabs = () => mapTabs.filter((each) => (each === 'shared' ? isShared() : mayMake() || each === 'open'))
  const tab = (): MapTab => tabs().find((each) => each === query.tab) ?? tabs()[0] ?? 'open'
  const [text, setText] = createSignal('')
  const [told, setTold] = createSignal('')
  const [sharing, setSharing] = createSignal<MapSummary>()
  const maps = createFetched(
    () => (me.value() ? { list: listOf(tab()), text: text().trim() } : undefined),
    async (asked, signal) => ({ asked, maps: await fetchMaps(asked.list, asked.text, signal) }),
  )
  const shown = () => {
    const answer = maps.value()
    if (answer?.asked.list !== listOf(tab())) return undefined
    return { text: answer.asked.text, maps: answer.maps.filter((map) => isOfTab(tab(), map)) }
  }
  const fail = (cause: unknown): void => void setTold(`${mapTexts().list.failed}: ${sentenceOf(cause)}`)
  /** Who has maps looks for them first; who has none begins with a template. */
  const [count, setCount] = createSignal<number>()
  const hasMaps = () => (count() ?? 0) > 0
  createEffect(() => {
    const answer = maps.value()
    if (answer?.asked.list === 'mine' && answer.asked.text === '') setCount(answer.maps.length)
  })
  const newMaps = () => (
    <Show when={mayMake() && count() !== undefined}>
      <section aria-labelledby="new-map">
        <h2 id="new-map">{mapTexts().list.create}</h2>
        <NewMapCards onFailed={fail} />
        <ImportArchive onMade={(id) => navigate(`/maps/${id}`)} />
      </section>
    </Show>
  )
  return (
    <div class="page maps-page">
      <header>
        <h1>{mapTexts().list.title}</h1>
        <p class="page-lead">{mapTexts().list.lead}</p>
      </header>
      <Show when={told()}>
        <Notice text={told()} onClose={() => setTold('')} />
      </Show>
      <Show when={!mayMake() && me.value()}>{(known) => <MapsDoor me={known()} />}</Show>
      <Show when={me.error()}>
        <LoadFailed onRetry={me.refetch} />
      </Show>
      <Show when={!hasMaps()}>{newMaps()}</Show>
      <Show when={me.value()}>
        <section aria-labelledby="map-lists">
          <div class="maps-head">
            <h2 id="map-lists" classList={{ 'visually-hidden': tabs().length > 1 }}>
              {tabs().length > 1 ? mapTexts().list.views : mapTexts().list[tab()]}
            </h2>
            <Show when={tabs().length > 1}>
              {/* biome-ignore lint/a11y/useSemanticElements: switches between lists are no form */}
              <div class="segments" role="group" aria-label={mapTexts().list.views}>
                <For each={tabs()}>
                  {(each) => (
                    <button
                      type="button"
                      aria-pressed={tab() === each}
                      onClick={() => setQuery({ tab: each === 'mine' ? undefined : each })}
                    >
                      {mapTexts().list[each]}
                    </button>
                  )}
                </For>
              </div>
            </Show>
            <input
              type="search"
              class="text-input"
              aria-label={mapTexts().list.search}
              placeholder={mapTexts().list.search}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
          <Show when={maps.error()}>
            <LoadFailed onRetry={maps.refetch} />
          </Show>
          <Show when={shown()}>
            {(answer) => (
              <MapList
                which={tab()}
                maps={answer().maps}
                text={answer().text}
                mayMake={mayMake()}
                onChanged={(words) => {
                  setTold(words)
                  maps.refetch()
                }}
                onFailed={fail}
                onShare={isShared() ? setSharing : undefined}
              />
            )}
          </Show>
        </section>
      </Show>
      <Show when={hasMaps()}>{newMaps()}</Show>
      <Show when={sharing()} keyed>
        {(map) => (
          <Suspense>
            <ShareMap
              map={{ ...map, title: map.title || mapTexts().list.untitled }}
              me={me.value()?.id ?? ''}
              formatInstant={(instant) => formatInstant(instant, language())}
              onClose={() => setSharing(undefined)}
              onLeft={() => {
                setSharing(undefined)
                setTold(mapTexts().list.left(map.title))
                maps.refetch()
              }}
            />
          </Suspense>
        )}
      </Show>
    </div>
  )
}
