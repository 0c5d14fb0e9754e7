import { createSignal, lazy, Match, onCleanup, onMount, Suspense, Switch } from 'solid-js'
import { language, loadTexts, localized } from '#web/i18n/language.ts'
import { participantTexts } from '#web/i18n/panels/participantTexts.ts'

/** The words that all screens share are asked for together with the screen that needs them. */
const loadParticipantPage = async () => {
  const [module] = await Promise.all([import('./ParticipantPage.tsx'), loadTexts()])
  return { default: module.ParticipantPage }
}
const JoinPage = lazy(() => import('./JoinPage.tsx').then((module) => ({ default: module.JoinPage })))
const ParticipantPage = lazy(loadParticipantPage)

/** `/w/{map}` */
const mapOfPath = (path: string): string | null => /^\/w\/([^/]+)/.exec(path)?.[1] ?? null

/** Joining, and the map one has joined: one page, so that the second is loaded while the first is filled in. */
export const ParticipantApp = () => {
  const [path, setPath] = createSignal(location.pathname)
  const goTo = (next: string): void => {
    history.pushState(
      null,
      '',
      next + (new URLSearchParams(location.search).has('lang') ? `?lang=${language()}` : ''),
    )
    setPath(next)
  }
  onMount(() => {
    const onPop = (): void => void setPath(location.pathname)
    addEventListener('popstate', onPop)
    onCleanup(() => removeEventListener('popstate', onPop))
  })
  return (
    <Suspense
      fallback={
        <main class="participant-wait">
          <p class="muted">{localized(participantTexts).opening}</p>
        </main>
      }
    >
      <Switch
        fallback={
          <JoinPage
            path={path()}
            onReady={() => void loadParticipantPage()}
            onJoined={(map) => goTo(`/w/${map}`)}
          />
        }
      >
        <Match when={mapOfPath(path())} keyed>
          {(map) => <ParticipantPage map={map} />}
        </Match>
      </Switch>
    </Suspense>
  )
}
