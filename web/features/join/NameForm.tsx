import { createSignal, createUniqueId, onMount, Show } from 'solid-js'
import type { JoinOffer } from '#geodata/schema/workshop/joining.ts'
import { localized } from '#web/i18n/language.ts'
import { joinTexts } from '#web/i18n/panels/joinTexts.ts'
import { newId } from '#web/project/document/newId.ts'
import { forgetSeats, keepSeat } from '#web/project/participant/seatOnDevice.ts'
import { joinByCode, leaveSeat } from '#web/server/joinClient.ts'
import { joinFault } from './joinFault.ts'
import { unsentHere } from './unsentHere.ts'

type NameFormProps = {
  code: string
  offer: JoinOffer
  onJoined: (map: string) => void
  onBack: () => void
}

/** What one wants to be called; or, on a device that has a seat already, whether it is the same person. */
export const NameForm = (props: NameFormProps) => {
  const id = createUniqueId()
  const attempt = newId()
  const [nickname, setNickname] = createSignal('')
  const [known, setKnown] = createSignal(props.offer.seat?.nickname ?? null)
  const [fault, setFault] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  let input: HTMLInputElement | undefined
  const words = () => localized(joinTexts)
  onMount(() => input?.focus())

  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFault('')
    try {
      await work()
    } catch (cause) {
      setFault(joinFault(cause, words()))
      setBusy(false)
    }
  }
  const join = (name: string): Promise<void> =>
    act(async () => {
      const joined = await joinByCode(props.code, { nickname: name, attempt })
      keepSeat(joined.map, { nickname: joined.nickname, returnCode: joined.returnCode, code: props.code })
      props.onJoined(joined.map)
    })
  const leave = (): Promise<void> =>
    act(async () => {
      const unsent = await unsentHere()
      if (unsent > 0) {
        setFault(words().unsentHere(unsent))
        setBusy(false)
        return
      }
      await leaveSeat()
      forgetSeats()
      setKnown(null)
      setBusy(false)
    })

  return (
    <Show
      when={known()}
      fallback={
        <form
          class="join-form"
          onSubmit={(event) => {
            event.preventDefault()
            void join(nickname())
          }}
        >
          <Show when={props.offer.rehearsal}>
            <p class="notice">{words().rehearsal}</p>
          </Show>
          <label for={id}>{words().nickname}</label>
          <input
            ref={input}
            id={id}
            class="text-input join-name"
            value={nickname()}
            maxlength="120"
            required
            autocomplete="nickname"
            enterkeyhint="go"
            disabled={busy()}
            aria-invalid={fault() !== ''}
            aria-describedby={`${id}-help`}
            onInput={(event) => setNickname(event.currentTarget.value)}
          />
          <p id={`${id}-help`} class="small-text" role="status">
            <Show when={fault()} fallback={<span class="muted">{words().nicknameHelp}</span>}>
              <span class="join-fault">{fault()}</span>
            </Show>
          </p>
          <button type="submit" class="button primary join-go" disabled={busy()}>
            {busy() ? words().joining : words().join}
          </button>
          <button
            type="button"
            class="text-button join-other"
            disabled={busy()}
            onClick={() => props.onBack()}
          >
            {words().back}
          </button>
        </form>
      }
    >
      {(name) => (
        <div class="join-form">
          <Show when={fault()}>
            <p class="join-fault" role="alert">
              {fault()}
            </p>
          </Show>
          <button
            type="button"
            class="button primary join-go"
            disabled={busy()}
            onClick={() => void join(name())}
          >
            {busy() ? words().joining : words().again(name())}
          </button>
          <button type="button" class="button join-go" disabled={busy()} onClick={() => void leave()}>
            {words().someoneElse}
          </button>
        </div>
      )}
    </Show>
  )
}
