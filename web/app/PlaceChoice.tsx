import type { Geometry, Polygon } from 'geojson'
import { createMemo, createSignal, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { Lasso } from '#web/features/selectByPlace/Lasso.tsx'
import { type PlaceTarget, SelectByPlace } from '#web/features/selectByPlace/SelectByPlace.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import { MOST_TABLE_ROWS } from '#web/project/createAllRows.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { useMap } from '#web/project/document/openMap.ts'
import type { RowSelection } from '#web/project/rows/createRowSelection.ts'
import { fetchFeatures } from '#web/server/client.ts'

type PlaceChoiceProps = {
  kyosoMap: KyosoMap
  title: string
  layer: MapLayer
  rows: readonly FeatureJson[]
  selection: RowSelection
  /** The map is wanted. */
  onDrawing: (drawing: boolean) => void
  onClose: () => void
}

/** Choosing rows of the table by place: what there is to compare them with, and drawing an area on the map. */
export const PlaceChoice = (props: PlaceChoiceProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const [drawing, setDrawing] = createSignal<((area: Polygon | undefined) => void) | null>(null, {
    equals: false,
  })
  const source = () => props.layer.source
  const view = () => props.kyosoMap.map

  /** As the layer shows them, also those that the map draws from tiles. */
  const read = async ({ source: id, filter }: MapLayer): Promise<readonly Geometry[]> => {
    const dataset = datasets.find(id)
    const known = datasets.features(id)
    const isWhole = dataset?.map !== undefined || (known && known.length >= (dataset?.featureCount ?? 0))
    const rows = isWhole && known ? known : await fetchFeatures(id, MOST_TABLE_ROWS)
    return rows.flatMap(({ geometry, properties }) =>
      geometry && meetsConditions(filter, properties) ? [geometry] : [],
    )
  }
  const targets = createMemo((): PlaceTarget[] =>
    map.document.layers.flatMap((layer) => {
      const dataset = datasets.find(layer.source)
      if ((layer.kind !== 'dataset' && layer.kind !== 'sketch') || !dataset || dataset.geometry === 'none')
        return []
      return [
        {
          id: layer.id,
          title: layerTitle(layer, dataset),
          own: layer.id === props.layer.id,
          read: () => read(layer),
        },
      ]
    }),
  )
  const viewArea = (): Polygon => {
    const bounds = view().getBounds()
    const [west, south, east, north] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    return { type: 'Polygon', coordinates: [ring] }
  }
  const drawArea = (): Promise<Polygon | undefined> =>
    new Promise((resolve) => {
      props.onDrawing(true)
      setDrawing(() => (area: Polygon | undefined) => {
        setDrawing(null)
        props.onDrawing(false)
        resolve(area)
      })
    })

  return (
    <>
      <SelectByPlace
        title={props.title}
        rows={props.rows}
        chosen={props.selection.uidsOf(source())}
        targets={targets()}
        viewArea={viewArea}
        drawArea={drawArea}
        onChosen={(uids) => {
          props.selection.choose(source(), uids)
          props.onClose()
        }}
        onClose={props.onClose}
      />
      <Show when={drawing()} keyed>
        {(done) => (
          <Portal mount={view().getContainer()}>
            <Lasso
              place={({ x, y }) => {
                const { lng, lat } = view().unproject([x, y])
                return [lng, lat]
              }}
              onDone={done}
            />
          </Portal>
        )}
      </Show>
    </>
  )
}
