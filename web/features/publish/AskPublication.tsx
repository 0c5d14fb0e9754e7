import { createSignal, Show } from 'solid-js'
import { longestNote } from '#geodata/schema/map/publicationRequest.ts'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { askPublication, fetchPublicationRequest } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'
import './publish.css'

/** For editors: the owner publishes. What was asked, what came back, and the way to ask (again). */
export const AskPublication = (props: { formatInstant: (instant: string) => string }) => {
  const map = useMap()
  const words = () => mapTexts().publish.request
  const request = createFetched(
    () => map.id,
    (id) => fetchPublicationRequest(id),
  )
  const [note, setNote] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const waits = (): boolean => request.value()?.request?.answer === null
  const ask = async (): Promise<void> => {
    setBusy(true)
    setProblem('')
    try {
      await askPublication(map.id, note())
      setNote('')
      request.refetch()
    } catch (cause) {
      setProblem(cause instanceof ServerProblem ? cause.message : texts().errors.network)
    }
    setBusy(false)
  }
  return (
    <div class="publish-page">
      <section class="publish-form panel" aria-labelledby="ask-title">
        <h2 id="ask-title">{words().title}</h2>
        <p class="muted">{words().lead}</p>
        <Show when={request.value()?.request}>
          {(asked) => (
            <div class="notice" role="status">
              <p>{waits() ? words().waits(props.formatInstant(asked().at)) : words().returned}</p>
              <Show when={asked().answer ?? asked().note}>
                {(text) => <p class="asked-note">{text()}</p>}
              </Show>
            </div>
          )}
        </Show>
        <TextField
          title={words().note}
          help={words().noteHelp}
          value={note()}
          longest={longestNote}
          lines="many"
          onChange={setNote}
        />
        <div class="button-row">
          <button type="button" class="button primary" disabled={busy()} onClick={() => void ask()}>
            {waits() ? words().again : words().ask}
          </button>
        </div>
        <Show when={problem()}>
          <p class="field-problem" role="alert">
            {problem()}
          </p>
        </Show>
      </section>
    </div>
  )
}
