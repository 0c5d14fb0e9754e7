import { createSignal, For, type JSX, Show } from 'solid-js'
import {
  type MapSummary,
  type PublicationAccess,
  type PublicationState,
  type PublicationSummary,
  publicationAccesses,
} from '#geodata/schema/map/mapSummary.ts'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { fetchPublicationStates, publishMap, withdrawMap } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { FieldRow } from '#web/ui/propertyForm/FieldRow.tsx'
import { AskedPublication } from './AskedPublication.tsx'
import { ConsentList } from './ConsentList.tsx'
import { createConsent } from './createConsent.ts'
import { EmbedCode } from './EmbedCode.tsx'
import { FrozenList } from './FrozenList.tsx'
import { PublicationHistory } from './PublicationHistory.tsx'
import { ShareLink } from './ShareLink.tsx'
import { isAlias, suggestAlias } from './suggestAlias.ts'
import './publish.css'

type PublishPanelProps = {
  summary: MapSummary
  formatInstant: (instant: string) => string
  onChanged: (publication: PublicationSummary | null) => void
  /** A state is to be seen as it was published. */
  onLook: (state: PublicationState) => void
  /** An address as a QR code. */
  qr: (address: string, label: string) => JSX.Element
  /** How the map is taken away from here. */
  takeAway: JSX.Element
  /** What its readers say. */
  voices: JSX.Element
}

const SHORTEST_PASSWORD = 8

/** Where the map is to be read, by whom, in which state: published, updated and withdrawn by a deliberate act. */
export const PublishPanel = (props: PublishPanelProps) => {
  const map = useMap()
  const words = () => mapTexts().publish
  const now = () => props.summary.publication
  const [alias, setAlias] = createSignal(now()?.alias ?? suggestAlias(map.document.about.title, map.id))
  const [access, setAccess] = createSignal<PublicationAccess>(now()?.access ?? 'link')
  const [password, setPassword] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [told, setTold] = createSignal('')
  const [problem, setProblem] = createSignal('')

  const history = createFetched(
    () => ({ map: map.id, number: now()?.number }),
    (asked) => fetchPublicationStates(asked.map),
  )

  const aliasProblem = (): string => (isAlias(alias()) ? '' : words().aliasWrong)
  const keepsPassword = (): boolean => now()?.access === 'password' && password() === ''
  const passwordProblem = (): string =>
    access() === 'password' && !keepsPassword() && password().length < SHORTEST_PASSWORD
      ? words().passwordShort
      : ''
  const isSaved = (): boolean => map.save().kind === 'saved'
  const address = (publication: PublicationSummary): string =>
    new URL(`/p/${publication.alias}`, location.href).href

  const attempt = async (act: () => Promise<PublicationSummary | null>, done: string): Promise<void> => {
    setBusy(true)
    setTold('')
    setProblem('')
    try {
      props.onChanged(await act())
      setTold(done)
      setPassword('')
    } catch (cause) {
      if (cause instanceof ServerProblem)
        setProblem(cause.kind === 'alias-taken' ? words().aliasTaken : cause.problem.detail)
      else setProblem(texts().errors.network)
    }
    setBusy(false)
  }
  const consent = createConsent(() => now()?.number)
  const wish = () => ({
    alias: alias(),
    withhold: consent.withhold(),
    access: access(),
    ...(access() === 'password' && password() ? { password: password() } : {}),
  })
  const publish = (): Promise<void> => attempt(() => publishMap(map.id, wish()), words().done)
  const publishAgain = async ({ number }: PublicationState): Promise<void> => {
    if (!confirm(words().history.sure(number, words().history.access[access()]))) return
    await attempt(() => publishMap(map.id, { ...wish(), again: number }), words().history.done(number))
  }
  const withdraw = async (): Promise<void> => {
    if (!confirm(words().withdrawSure)) return
    await attempt(async () => {
      await withdrawMap(map.id)
      return null
    }, words().withdrawn)
  }

  return (
    <div class="publish-page">
      <section class="publish-form panel" aria-labelledby="publish-title">
        <h2 id="publish-title">{words().title}</h2>
        <p class="muted">{words().lead}</p>
        <AskedPublication published={now()?.number} formatInstant={props.formatInstant} />
        <FieldRow title={words().alias} help={aliasProblem() || words().aliasHelp}>
          {(ids) => (
            <div class="alias-input">
              <span class="muted small-text">{new URL('/p/', location.href).href}</span>
              <input
                id={ids.id}
                class="text-input small"
                aria-describedby={ids.describedBy}
                aria-invalid={aliasProblem() !== ''}
                maxlength={63}
                autocapitalize="none"
                spellcheck={false}
                value={alias()}
                onInput={(event) => setAlias(event.currentTarget.value.trim().toLowerCase())}
              />
            </div>
          )}
        </FieldRow>
        <fieldset class="plain-fieldset">
          <legend class="field-title">{words().access}</legend>
          <For each={publicationAccesses}>
            {(each) => (
              <label class="radio-row">
                <input
                  type="radio"
                  name="access"
                  checked={access() === each}
                  onChange={() => setAccess(each)}
                />
                {words().accesses[each]}
              </label>
            )}
          </For>
        </fieldset>
        <Show when={access() === 'password'}>
          <FieldRow
            title={words().password}
            help={passwordProblem() || (now()?.access === 'password' ? words().passwordKeep : undefined)}
          >
            {(ids) => (
              <input
                id={ids.id}
                type="password"
                autocomplete="new-password"
                class="text-input small"
                aria-describedby={ids.describedBy}
                value={password()}
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
            )}
          </FieldRow>
        </Show>
        <FrozenList />
        <ConsentList consent={consent} />
        <Show when={!isSaved()}>
          <p class="notice">{words().unsaved}</p>
        </Show>
        <div class="button-row">
          <button
            type="button"
            class="button primary"
            disabled={busy() || !isSaved() || aliasProblem() !== '' || passwordProblem() !== ''}
            onClick={() => void publish()}
          >
            {busy() ? words().publishing : now() ? words().update : words().publish}
          </button>
          <Show when={now()}>
            <button type="button" class="text-button" disabled={busy()} onClick={() => void withdraw()}>
              {words().withdraw}
            </button>
          </Show>
        </div>
        <p role="status">{told()}</p>
        <Show when={problem()}>
          <p class="field-problem" role="alert">
            {words().failed}: {problem()}
          </p>
        </Show>
      </section>
      <section class="publish-state panel" aria-labelledby="publish-state-title">
        <h2 id="publish-state-title">{words().state}</h2>
        <Show when={now()} fallback={<p class="muted">{words().notYet}</p>}>
          {(publication) => (
            <>
              <p>{words().since(props.formatInstant(publication().publishedAt), publication().number)}</p>
              <p classList={{ notice: publication().behind, muted: !publication().behind }}>
                {publication().behind ? words().behind : words().ahead}
              </p>
              <ShareLink address={address(publication())} qr={props.qr} />
              <EmbedCode address={address(publication())} title={map.document.about.title} />
            </>
          )}
        </Show>
        <Show when={history.value()?.length ? history.value() : undefined}>
          {(states) => (
            <PublicationHistory
              states={states()}
              busy={busy() || aliasProblem() !== '' || passwordProblem() !== ''}
              formatInstant={props.formatInstant}
              onLook={(state) => props.onLook(state)}
              onAgain={(state) => void publishAgain(state)}
            />
          )}
        </Show>
      </section>
      <Show when={now()}>{props.voices}</Show>
      {props.takeAway}
    </div>
  )
}
