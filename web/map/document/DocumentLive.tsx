import { createSignal, onCleanup } from 'solid-js'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { Moment } from '#geodata/schema/map/storyPage.ts'
import { LiveDrawing } from '#web/map/LiveDrawing.tsx'
import type { KyosoMap } from '#web/map/makeMap.ts'
import type { Clock } from '#web/project/clock.ts'
import { clockInJapan } from '#web/project/clockInJapan.ts'
import { WHOLE_DATASET_LIMIT } from '#web/project/datasetStore.ts'
import { TRANSIT_FEED } from '#web/project/transitStore.ts'
import { fetchFeatures, fetchTransitDay } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { type DrawnLayer, isDrawnAt } from './drawnLayers.ts'

type DocumentLiveProps = {
  map: KyosoMap
  scheme: ColorScheme
  /** Of the document, live ones only. */
  layers: DrawnLayer[]
  zoom: number
  selection: { layer: string; uid: string } | null
  /** Undefined: the present moment is shown. */
  clock: Clock | undefined
  /** Instead of the present one. */
  moment: Moment | null | undefined
}

const TICK_MS = 1000

/** Where the ties of the projects come from. */
const OFFICES = 'partner_offices'

/** The live layers of a map document: buses as the timetable has them at the moment that the clock shows. */
export const DocumentLive = (props: DocumentLiveProps) => {
  const [present, setPresent] = createSignal(clockInJapan(Date.now()))
  const now = (): Moment => props.moment ?? present()
  const timer = setInterval(() => setPresent(clockInJapan(Date.now())), TICK_MS)
  onCleanup(() => clearInterval(timer))

  const layerOf = (source: string): MapLayer | undefined =>
    props.layers.find(({ layer }) => layer.source === source)?.layer
  const drawn = (source: string): DrawnLayer | undefined =>
    props.layers.find((each) => each.layer.source === source && isDrawnAt(each, props.zoom))
  const day = createFetched(
    () => (drawn('live_buses') && !props.clock ? now().date : undefined),
    (date) => fetchTransitDay(TRANSIT_FEED, date),
  )
  // like the timetable it is no part of the document: a published map asks the server for it, too
  const offices = createFetched(
    () => (drawn('live_arcs') ? OFFICES : undefined),
    (dataset) => fetchFeatures(dataset, WHOLE_DATASET_LIMIT),
  )
  return (
    <LiveDrawing
      map={props.map}
      scheme={props.scheme}
      opacity={(id) => drawn(id)?.opacity}
      rows={(dataset) => (dataset === OFFICES ? offices.value() : undefined)}
      day={props.clock ? props.clock.day() : day.value()}
      time={props.clock?.time() ?? now().time}
      trip={props.selection?.layer === layerOf('live_buses')?.id ? props.selection?.uid : undefined}
      nameOf={(id) => layerOf(id)?.id ?? id}
    />
  )
}
