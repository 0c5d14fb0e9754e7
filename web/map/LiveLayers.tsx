import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { useTransit } from '#web/project/transitStore.ts'
import { useView } from '#web/project/viewStore.ts'
import { LiveDrawing } from './LiveDrawing.tsx'
import type { KyosoMap } from './makeMap.ts'

/** What moves or stands up on the explorer's map. */
export const LiveLayers = (props: { map: KyosoMap; scheme: ColorScheme }) => {
  const { view } = useView()
  const datasets = useDatasets()
  const transit = useTransit()
  return (
    <LiveDrawing
      map={props.map}
      scheme={props.scheme}
      opacity={(id) => view.layers.find((each) => each.id === id && each.on)?.opacity}
      rows={datasets.features}
      day={transit.day()}
      time={view.time}
      trip={view.selection?.dataset === 'live_buses' ? view.selection.uid : undefined}
      nameOf={(id) => id}
    />
  )
}
