import { useParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { fetchMap } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Editor } from './Editor.tsx'
import './editor.css'
import './inspector.css'

/** A map opened for editing; without the server, from what this browser keeps of it. */
export const EditorPage = () => {
  const params = useParams()
  const id = () => params.map ?? ''
  const summary = createFetched(id, (asked) => fetchMap(asked))
  const isMissing = () => {
    const error = summary.error()
    return error instanceof ServerProblem && error.problem.status < 500
  }
  const isUnreachable = () => summary.error() !== undefined && !isMissing()
  return (
    <Switch fallback={<p class="page-loading muted">{mapTexts().bar.opening}</p>}>
      <Match when={isMissing()}>
        <div class="page">
          <h1>{mapTexts().bar.notFound}</h1>
          <p>{mapTexts().bar.notFoundText}</p>
          <p>
            <a href="/maps">{mapTexts().bar.toList}</a>
          </p>
        </div>
      </Match>
      <Match when={summary.value() ?? isUnreachable()}>
        <Show when={id()} keyed fallback={texts().errors.notFound}>
          {(map) => <Editor id={map} summary={summary.value()} onChanged={summary.refetch} />}
        </Show>
      </Match>
    </Switch>
  )
}
