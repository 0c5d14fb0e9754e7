import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { PrintDesk } from '#web/features/print/PrintDesk.tsx'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { createOpenMap } from '#web/project/document/openMap.ts'
import { withSketches } from '#web/project/rows/withSketches.ts'
import { fetchMap } from '#web/server/mapClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'

/** A map that is being made, laid out on paper. */
export const PrintPage = () => {
  const params = useParams()
  const summary = createFetched(
    () => params.map ?? '',
    (asked) => fetchMap(asked),
  )
  const isMissing = () => summary.error() instanceof ServerProblem
  return (
    <Show
      when={!isMissing()}
      fallback={
        <div class="page">
          <h1>{mapTexts().bar.notFound}</h1>
          <p>{mapTexts().bar.notFoundText}</p>
          <p>
            <a href="/maps">{mapTexts().bar.toList}</a>
          </p>
        </div>
      }
    >
      <Show when={params.map} keyed>
        {(id) => <PrintedMap id={id} />}
      </Show>
    </Show>
  )
}

const PrintedMap = (props: { id: string }) => {
  const map = createOpenMap(props.id)
  const datasets = withSketches(useDatasets(), map.rows)
  const navigate = useNavigate()
  return (
    <Show when={map.ready()} fallback={<p class="page-loading muted">{mapTexts().bar.opening}</p>}>
      <PrintDesk
        document={map.document}
        dataset={datasets.find}
        rows={datasets.features}
        feature={datasets.feature}
        hasFailed={datasets.hasFailed}
        onClose={() => navigate(`/maps/${props.id}`)}
      />
    </Show>
  )
}
