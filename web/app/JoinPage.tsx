import { createEffect, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import type { JoinOffer } from '#geodata/schema/workshop/joining.ts'
import { joinCodeLength, readCode } from '#geodata/workshop/joinCode.ts'
import { CodeForm } from '#web/features/join/CodeForm.tsx'
import { joinFault } from '#web/features/join/joinFault.ts'
import { NameForm } from '#web/features/join/NameForm.tsx'
import { ReturnForm } from '#web/features/join/ReturnForm.tsx'
import { language, localized } from '#web/i18n/language.ts'
import { joinTexts } from '#web/i18n/panels/joinTexts.ts'
import { fetchJoinOffer } from '#web/server/joinClient.ts'
import { largeText, setLargeText } from '#web/ui/textSize.ts'
import { Logo } from './Logo.tsx'
import './JoinPage.css'

type JoinPageProps = {
  path: string
  /** There is a map to join: what it needs can be fetched while the nickname is typed. */
  onReady: () => void
  onJoined: (map: string) => void
}

/** `/join/{code}`; the code of a QR comes with the address. */
const codeOfPath = (path: string): string => decodeURIComponent(path.split('/')[2] ?? '')

/** From a code to a seat: two questions, one after the other. */
export const JoinPage = (props: JoinPageProps) => {
  const [code, setCode] = createSignal('')
  const [offer, setOffer] = createSignal<JoinOffer>()
  const [isReturning, setReturning] = createSignal(false)
  const [fault, setFault] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const words = () => localized(joinTexts)

  const look = async (typed: string): Promise<void> => {
    const read = readCode(typed, joinCodeLength)
    setCode(read ?? typed)
    setFault(read ? '' : words().wrongCode)
    if (!read) return
    setBusy(true)
    try {
      setOffer(await fetchJoinOffer(read))
      props.onReady()
    } catch (cause) {
      setFault(joinFault(cause, words()))
    }
    setBusy(false)
  }
  onMount(() => {
    const given = codeOfPath(props.path)
    if (given) void look(given)
  })
  createEffect(() => {
    document.title = words().page
    document.documentElement.lang = language()
  })

  return (
    <main class="join-page">
      <header class="join-head">
        <Logo />
        <h1>{offer()?.title || words().title}</h1>
      </header>
      <Switch>
        <Match when={isReturning()}>
          <ReturnForm onJoined={props.onJoined} onBack={() => setReturning(false)} />
        </Match>
        <Match when={offer()}>
          {(found) => (
            <NameForm
              code={code()}
              offer={found()}
              onJoined={props.onJoined}
              onBack={() => {
                setOffer(undefined)
                setCode('')
              }}
            />
          )}
        </Match>
        <Match when={true}>
          <CodeForm code={code()} busy={busy()} fault={fault()} onCode={(typed) => void look(typed)} />
          <button type="button" class="text-button join-other" onClick={() => setReturning(true)}>
            {words().hasReturn}
          </button>
        </Match>
      </Switch>
      <Show when={!busy()}>
        <label class="join-large">
          <input
            type="checkbox"
            class="checkbox"
            checked={largeText()}
            onChange={(event) => setLargeText(event.currentTarget.checked)}
          />
          {words().largeText}
        </label>
      </Show>
    </main>
  )
}
