import { createEffect, createSignal, Match, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { PasswordForm } from '#web/features/reader/PasswordForm.tsx'
import type { ReaderVoices } from '#web/features/voices/ReaderVoices.tsx'
import { texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { firstGround } from '#web/project/firstGround.ts'
import type { PublicationStore } from '#web/project/publicationStore.ts'
import { PublishedMap } from './PublishedMap.tsx'
import './published.css'

/** A published map as anybody sees it, or why it cannot be seen. */
export const PublishedPage = (props: { store: PublicationStore; embedded: boolean }) => {
  const { store } = props
  createEffect(() => {
    const title = store.publication()?.document.about.title
    document.title = readerTexts().page(title || readerTexts().untitled)
  })
  const trouble = () => store.trouble()
  const sentence = (): string => {
    const known = trouble()
    return known?.kind === 'refused' ? known.sentence : readerTexts().failed
  }
  const wrong = (): string => {
    if (!store.tried() || store.loading()) return ''
    return trouble()?.kind === 'password' ? readerTexts().password.wrong : sentence()
  }
  /** What readers say comes once the map is there; for that no part of the page waits. */
  const [Voices, setVoices] = createSignal<typeof ReaderVoices>()
  void firstGround
    .then(() => import('#web/features/voices/ReaderVoices.tsx'))
    .then((module) => setVoices(() => module.ReaderVoices))
    .catch(() => undefined)
  const voices = () => (
    <Dynamic component={Voices()} place={store.place()} pages={store.publication()?.document.pages ?? []} />
  )
  return (
    <Switch fallback={<p class="published-state muted">{texts().map.drawing}</p>}>
      <Match when={store.publication()}>
        {(publication) => (
          <main class="published-main">
            <PublishedMap
              map={publication()}
              store={store}
              embedded={props.embedded}
              {...(!props.embedded && { address: location.href.split(/[?#]/)[0] ?? '' })}
              {...(!props.embedded && { voices })}
            />
          </main>
        )}
      </Match>
      <Match when={trouble()?.kind === 'password' || store.tried()}>
        <main class="published-state">
          <PasswordForm wrong={wrong()} busy={store.loading()} onPassword={store.unlock} />
        </main>
      </Match>
      <Match when={trouble()?.kind === 'missing'}>
        <main class="published-state">
          <h1>{readerTexts().missing.title}</h1>
          <p>{readerTexts().missing.text}</p>
          <p>
            <a href="/">{readerTexts().missing.home}</a>
          </p>
        </main>
      </Match>
      <Match when={trouble()}>
        <main class="published-state">
          <p role="alert">{sentence()}</p>
          <button type="button" class="button" onClick={store.retry}>
            {texts().retry}
          </button>
        </main>
      </Match>
    </Switch>
  )
}
