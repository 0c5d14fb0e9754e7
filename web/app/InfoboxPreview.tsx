import { Show } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { InfoboxBlock } from '#geodata/schema/map/infoboxBlock.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { PropertiesBlock } from '#web/features/reader/blocks/PropertiesBlock.tsx'
import { InfoboxBlocks } from '#web/features/reader/InfoboxBlocks.tsx'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { titleOf } from '#web/project/drawnFeatures.ts'
import { assetAddress } from '#web/server/mapClient.ts'

type InfoboxPreviewProps = {
  layer: MapLayer
  blocks: InfoboxBlock[]
  dataset: DatasetSummary
  feature: FeatureJson
}

/** What a reader will see for one feature: the same parts that the published page shows. */
export const InfoboxPreview = (props: InfoboxPreviewProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const context = () => ({
    dataset: props.dataset,
    feature: props.feature,
    rows: datasets.features(props.dataset.id),
    assetAddress: (id: string) => assetAddress(map.id, id),
  })
  return (
    <div class="reader-feature">
      <h3>{titleOf(props.feature, props.dataset.titleField)}</h3>
      <Show
        when={props.layer.infobox === 'blocks'}
        fallback={<PropertiesBlock settings={{}} {...context()} />}
      >
        <InfoboxBlocks blocks={props.blocks} {...context()} />
      </Show>
    </div>
  )
}
