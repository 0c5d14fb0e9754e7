import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { PrintDesk } from '#web/features/print/PrintDesk.tsx'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { createOpenMap } from '#web/project/document/openMap.ts'
import { withSketches } from '#web/project/rows/withSketches.ts'

/** A map that is being made, laid out on paper. */
export const PrintPage = () => {
  const params = useParams()
  return (
    <Show when={params.map} keyed>
      {(id) => <PrintedMap id={id} />}
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
