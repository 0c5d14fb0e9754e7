import { createSignal, Show } from 'solid-js'
import { longestNote } from '#geodata/schema/map/publicationRequest.ts'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { answerPublication, fetchPublicationRequest } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { TextField } from '#web/ui/propertyForm/TextField.tsx'

type AskedPublicationProps = {
  /** How often it has been published: that answers the request. */
  published: number | undefined
  formatInstant: (instant: string) => string
}

/** For the owner: an editor has asked for the map to be published. */
export const AskedPublication = (props: AskedPublicationProps) => {
  const map = useMap()
  const words = () => mapTexts().publish.request
  const request = createFetched(
    () => ({ id: map.id, published: props.published }),
    ({ id }) => fetchPublicationRequest(id),
  )
  const [note, setNote] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const waiting = () => {
    const asked = request.value()?.request
    return asked?.answer === null ? asked : undefined
  }
  const sendBack = async (): Promise<void> => {
    setProblem('')
    try {
      await answerPublication(map.id, note())
      setNote('')
      request.refetch()
    } catch (cause) {
      setProblem(cause instanceof ServerProblem ? cause.message : texts().errors.network)
    }
  }
  return (
    <Show when={waiting()}>
      {(asked) => (
        <div class="notice asked" role="status">
          <p>
            <b>{words().asked(asked().by || words().somebody, props.formatInstant(asked().at))}</b>
          </p>
          <Show when={asked().note}>
            <p class="asked-note">{asked().note}</p>
          </Show>
          <TextField
            title={words().word}
            value={note()}
            longest={longestNote}
            lines="many"
            onChange={setNote}
          />
          <div class="button-row">
            <button type="button" class="button small" onClick={() => void sendBack()}>
              {words().sendBack}
            </button>
          </div>
          <Show when={problem()}>
            <p class="field-problem" role="alert">
              {problem()}
            </p>
          </Show>
        </div>
      )}
    </Show>
  )
}
