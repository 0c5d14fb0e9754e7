import { createMemo } from 'solid-js'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { LayerGlyph } from '#web/map/document/legend/LayerGlyph.tsx'
import { layerLegend } from '#web/map/document/legend/layerLegend.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'

/** A layer as the map draws it, small. */
export const LayerSymbol = (props: { layer: MapLayer }) => {
  const map = useMap()
  const datasets = useDatasets()
  const legend = createMemo(() =>
    props.layer.kind === 'live'
      ? undefined
      : layerLegend(props.layer, map.document.styles, { rows: datasets.features, dataset: datasets.find }),
  )
  return <LayerGlyph layer={props.layer} legend={legend()} />
}
