import { createMemo } from 'solid-js'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { LayerGlyph } from '#web/map/document/legend/LayerGlyph.tsx'
import { layerLegend } from '#web/map/document/legend/layerLegend.ts'
import { createSettledData } from '#web/project/createSettledData.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useMap } from '#web/project/document/openMap.ts'

/** A layer as the map draws it, small. */
export const LayerSymbol = (props: { layer: MapLayer }) => {
  const map = useMap()
  const data = createSettledData(useDatasets())
  const legend = createMemo(() =>
    props.layer.kind === 'live' ? undefined : layerLegend(props.layer, map.document.styles, data),
  )
  return <LayerGlyph layer={props.layer} legend={legend()} />
}
