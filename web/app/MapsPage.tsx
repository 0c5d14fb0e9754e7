import { createEffect, createSignal, For, Show } from 'solid-js'
import { MapList } from '#web/features/maps/MapList.tsx'
import { NewMapCards } from '#web/features/maps/NewMapCards.tsx'
import '#web/features/maps/maps.css'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { fetchMaps, fetchMe, type MapList as Which } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { Notice } from './Notice.tsx'
import '#web/ui/segments.css'

const allLists: Which[] = ['mine', 'open', 'bin']

/** Maps that people made: one's own, those that are public, those thrown away; and the way to a new one. */
export const MapsPage = () => {
  const me = createFetched(
    () => true,
    () => fetchMe(),
  )
  const mayMake = () => me.value()?.signedIn === true
  const [chosen, setChosen] = createSignal<Which>('mine')
  const which = (): Which => (mayMake() ? chosen() : 'open')
  const [text, setText] = createSignal('')
  const [told, setTold] = createSignal('')
  const maps = createFetched(
    () => (me.value() ? { which: which(), text: text().trim() } : undefined),
    async (asked, signal) => ({ asked, maps: await fetchMaps(asked.which, asked.text, signal) }),
  )
  const shown = () => (maps.value()?.asked.which === which() ? maps.value() : undefined)
  const lists = () => (mayMake() ? allLists : (['open'] satisfies Which[]))
  const fail = (cause: unknown): void => {
    const words = cause instanceof ServerProblem ? cause.problem.detail : texts().errors.network
    setTold(`${mapTexts().list.failed}: ${words}`)
  }
  /** Who has maps looks for them first; who has none begins with a template. */
  const [count, setCount] = createSignal<number>()
  const hasMaps = () => (count() ?? 0) > 0
  createEffect(() => {
    const answer = maps.value()
    if (answer?.asked.which === 'mine' && answer.asked.text === '') setCount(answer.maps.length)
  })
  const newMaps = () => (
    <Show when={mayMake() && count() !== undefined}>
      <section aria-labelledby="new-map">
        <h2 id="new-map">{mapTexts().list.create}</h2>
        <NewMapCards onFailed={fail} />
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
      <Show when={me.value() && !mayMake()}>
        <div class="notice">
          <p>
            <strong>{mapTexts().list.closedTitle}</strong>
          </p>
          <p>{mapTexts().list.closed}</p>
        </div>
      </Show>
      <Show when={me.error()}>
        <LoadFailed onRetry={me.refetch} />
      </Show>
      <Show when={!hasMaps()}>{newMaps()}</Show>
      <Show when={me.value()}>
        <section aria-labelledby="map-lists">
          <h2 id="map-lists" class="visually-hidden">
            {mapTexts().list.views}
          </h2>
          <div class="maps-head">
            {/* biome-ignore lint/a11y/useSemanticElements: switches between lists are no form */}
            <div class="segments" role="group" aria-label={mapTexts().list.views}>
              <For each={lists()}>
                {(each) => (
                  <button type="button" aria-pressed={which() === each} onClick={() => setChosen(each)}>
                    {mapTexts().list[each]}
                  </button>
                )}
              </For>
            </div>
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
                which={which()}
                maps={answer().maps}
                text={answer().asked.text}
                mayMake={mayMake()}
                onChanged={(words) => {
                  setTold(words)
                  maps.refetch()
                }}
                onFailed={fail}
              />
            )}
          </Show>
        </section>
      </Show>
      <Show when={hasMaps()}>{newMaps()}</Show>
    </div>
  )
}
