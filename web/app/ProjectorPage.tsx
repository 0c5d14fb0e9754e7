import { useParams } from '@solidjs/router'
import { Match, Switch } from 'solid-js'
import { localized, texts } from '#web/i18n/language.ts'
import { projectorTexts } from '#web/i18n/panels/projectorTexts.ts'
import { fetchMap } from '#web/server/mapClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { missing } from './missing.ts'
import { Projector } from './Projector.tsx'

/** The big screen of a room: the map as it grows, how to get in, what is on. Nothing can be changed from it. */
export const ProjectorPage = () => {
  const params = useParams()
  const id = () => params.map ?? ''
  const summary = createFetched(id, (asked) => fetchMap(asked))
  return (
    <Switch fallback={<p class="page-loading muted">{texts().map.drawing}</p>}>
      <Match when={summary.value()} keyed>
        {(map) => <Projector map={map} />}
      </Match>
      <Match when={missing(summary.error())}>
        <div class="page">
          <p>{localized(projectorTexts).notFound}</p>
        </div>
      </Match>
      <Match when={summary.error()}>
        <LoadFailed onRetry={summary.refetch} />
      </Match>
    </Switch>
  )
}
