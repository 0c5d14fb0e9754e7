import { createEffect, createMemo, onCleanup } from 'solid-js'
import { type ColorScheme, themeColors } from '#geodata/cartography/palette.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { buildVehicleIndex } from '#geodata/transit/vehicleIndex.ts'
import { makeVehiclePositions, positionsAt } from '#geodata/transit/vehiclePositions.ts'
import { language, texts } from '#web/i18n/language.ts'
import { busRun } from '#web/project/busRun.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { formatTime } from '#web/project/formatTime.ts'
import { useTransit } from '#web/project/transitStore.ts'
import type { LayerSetting } from '#web/project/view.ts'
import { useView } from '#web/project/viewStore.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { FIRST_LABEL_LAYER } from './basemapStyle.ts'
import type { PartnerArc } from './deck/arcLayer.ts'
import type { PopulationColumn } from './deck/columnLayer.ts'
import type { KyosoMap, Picked } from './makeMap.ts'
import { vehicleAt } from './vehicleAt.ts'

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What moves or stands up: drawn by deck.gl, which is fetched when the first such layer is switched on. Renders nothing itself. */
export const LiveLayers = (props: { map: KyosoMap; scheme: ColorScheme }) => {
  const { view } = useView()
  const datasets = useDatasets()
  const transit = useTransit()

  const layer = (id: string): LayerSetting | undefined =>
    view.layers.find((each) => each.id === id && each.on)

  /** Asked for only when they are shown. */
  const shownFeatures = (id: string, dataset: string): FeatureJson[] =>
    (layer(id) && datasets.features(dataset)) ?? []

  const vehicles = createMemo(() => {
    const day = transit.day()
    if (!day) return undefined
    const index = buildVehicleIndex(day)
    return { index, room: makeVehiclePositions(index) }
  })

  const arcs = createMemo((): PartnerArc[] =>
    shownFeatures('live_arcs', 'partner_offices').flatMap(({ geometry, properties }) => {
      const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
      const [toLon, toLat] = [number(properties.project_lon), number(properties.project_lat)]
      if (lon === undefined || lat === undefined || toLon === null || toLat === null) return []
      return [{ from: [lon, lat], to: [toLon, toLat] }]
    }),
  )

  const columns = createMemo((): PopulationColumn[] =>
    shownFeatures('population_towns', 'population_towns').flatMap(({ id, geometry, properties }) => {
      const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
      const total = number(properties.population)
      if (lon === undefined || lat === undefined || total === null) return []
      return [{ uid: id, position: [lon, lat], total, elderlyShare: number(properties.share_65_plus) }]
    }),
  )

  const selectedTrip = createMemo((): number => {
    const { selection } = view
    if (selection?.dataset !== 'live_buses') return -1
    return vehicles()?.index.trips.findIndex(({ id }) => id === selection.uid) ?? -1
  })

  // once fetched it stays, though the last such layer be switched off
  const needed = createMemo<true | undefined>(
    (before) =>
      before ?? ((layer('live_buses') ?? layer('live_arcs') ?? layer('population_towns')) ? true : undefined),
  )
  const overlay = createFetched(needed, async () => {
    const { makeDeckOverlay } = await import('./deck/deckOverlay.ts')
    return makeDeckOverlay(props.map.map)
  })

  createEffect(() => {
    const deck = overlay.value()
    if (!deck) return
    const colors = themeColors[props.scheme]
    const buses = layer('live_buses')
    const ties = layer('live_arcs')
    const population = layer('population_towns')
    const moving = vehicles()
    deck.set({
      beforeId: FIRST_LABEL_LAYER,
      ...(buses &&
        moving && {
          vehicles: {
            vehicles: positionsAt(moving.index, view.time, moving.room),
            moment: view.time,
            selected: selectedTrip(),
            scheme: props.scheme,
            opacity: buses.opacity,
          },
        }),
      ...(ties && { arcs: { data: arcs(), color: colors.project, opacity: ties.opacity } }),
      ...(population && { columns: { data: columns(), scheme: props.scheme, opacity: population.opacity } }),
    })
  })
  const busAt = (x: number, y: number): Picked[] => {
    const [moving, day] = [vehicles(), transit.day()]
    if (!layer('live_buses') || !moving || !day) return []
    const index = vehicleAt(moving.room, [x, y], (place) => props.map.map.project(place))
    const trip = index === undefined ? undefined : moving.index.trips[moving.room.trips[index] ?? -1]
    if (!trip) return []
    const { route, destination, next } = busRun(day, trip, view.time, language())
    const words = texts().bus
    const title = [
      words.title(route, destination),
      next ? words.next(next.name, formatTime(next.time)) : words.ended,
    ].join('　')
    return [{ dataset: 'live_buses', uid: trip.id, title }]
  }
  const stopPicking = props.map.addPicker((x, y) => {
    const buses = busAt(x, y)
    if (buses.length > 0) return buses
    const uid = layer('population_towns') && overlay.value()?.columnAt(x, y)
    return uid ? [{ dataset: 'population_towns', uid }] : []
  })
  onCleanup(() => {
    stopPicking()
    overlay.value()?.remove()
  })
  return null
}
