import { createSignal, createUniqueId, onMount, Show } from 'solid-js'
import { readCode, returnCodeLength } from '#geodata/workshop/joinCode.ts'
import { localized } from '#web/i18n/language.ts'
import { joinTexts } from '#web/i18n/panels/joinTexts.ts'
import { keepSeat } from '#web/project/participant/seatOnDevice.ts'
import { returnToSeat } from '#web/server/joinClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { joinFault } from './joinFault.ts'
import { unsentHere } from './unsentHere.ts'

/** The seat of another device comes to this one. */
export const ReturnForm = (props: { onJoined: (map: string) => void; onBack: () => void }) => {
  const id = createUniqueId()
  const [typed, setTyped] = createSignal('')
  const [fault, setFault] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  /** This device has a seat of somebody else elsewhere: it would be left behind. */
  const [isTaken, setTaken] = createSignal(false)
  let input!: HTMLInputElement
  const words = () => localized(joinTexts)
  onMount(() => input.focus())

  const come = async (replace: boolean): Promise<void> => {
    const returnCode = readCode(typed(), returnCodeLength)
    setFault(returnCode ? '' : words().wrongReturn)
    if (!returnCode) return
    setBusy(true)
    try {
      const unsent = replace ? await unsentHere() : 0
      if (unsent > 0) {
        setFault(words().unsentHere(unsent))
        setBusy(false)
        return
      }
      const joined = await returnToSeat({ returnCode, ...(replace && { replace }) })
      keepSeat(joined.map, {
        nickname: joined.nickname,
        returnCode: joined.returnCode ?? returnCode,
        code: null,
      })
      props.onJoined(joined.map)
    } catch (cause) {
      setTaken(cause instanceof ServerProblem && cause.problem.status === 409)
      setFault(joinFault(cause, words()))
      setBusy(false)
    }
  }
  return (
    <form
      class="join-form"
      onSubmit={(event) => {
        event.preventDefault()
        void come(false)
      }}
    >
      <p>{words().returnLead}</p>
      <label for={id}>{words().returnCode}</label>
      <input
        ref={input}
        id={id}
        class="text-input join-code long"
        value={typed()}
        maxlength="40"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        disabled={busy()}
        aria-invalid={fault() !== ''}
        aria-describedby={`${id}-help`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p id={`${id}-help`} class="small-text" role="status">
        <span class="join-fault">{fault()}</span>
      </p>
      <button type="submit" class="button primary join-go" disabled={busy()}>
        {words().comeBack}
      </button>
      <Show when={isTaken()}>
        <button type="button" class="button join-go" disabled={busy()} onClick={() => void come(true)}>
          {words().replace}
        </button>
      </Show>
      <button type="button" class="text-button join-other" onClick={() => props.onBack()}>
        {words().hasCode}
      </button>
    </form>
  )
}
