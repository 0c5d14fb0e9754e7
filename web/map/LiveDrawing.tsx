import { createEffect, createMemo, onCleanup } from 'solid-js'
import { type ColorScheme, themeColors } from '#geodata/cartography/palette.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { buildVehicleIndex } from '#geodata/transit/vehicleIndex.ts'
import { makeVehiclePositions, positionsAt } from '#geodata/transit/vehiclePositions.ts'
import { language, localized } from '#web/i18n/language.ts'
import { busTexts } from '#web/i18n/panels/busTexts.ts'
import { busRun } from '#web/project/busRun.ts'
import { formatTime } from '#web/project/formatTime.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { FIRST_LABEL_LAYER } from './basemapStyle.ts'
import type { PartnerArc } from './deck/arcLayer.ts'
import type { PopulationColumn } from './deck/columnLayer.ts'
import type { KyosoMap, Picked } from './makeMap.ts'
import { vehicleAt } from './vehicleAt.ts'

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** What is not drawn by MapLibre itself. */
export type LiveId = 'live_buses' | 'live_arcs' | 'population_towns'

type LiveDrawingProps = {
  map: KyosoMap
  scheme: ColorScheme
  /** Undefined: it is off. */
  opacity: (id: LiveId) => number | undefined
  /** Asked for only what is on. */
  rows: (dataset: string) => FeatureJson[] | undefined
  day: TransitDay | undefined
  /** Seconds of that day. */
  time: number
  /** Id of the trip that is selected. */
  trip: string | undefined
  /** What a pick is named by. */
  nameOf: (id: LiveId) => string
}

/** What moves or stands up: drawn by deck.gl, which is fetched when the first such layer is switched on. Renders nothing itself. */
export const LiveDrawing = (props: LiveDrawingProps) => {
  const shownFeatures = (id: LiveId, dataset: string): FeatureJson[] =>
    (props.opacity(id) === undefined ? undefined : props.rows(dataset)) ?? []

  const vehicles = createMemo(() => {
    const { day } = props
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

  const selectedTrip = createMemo((): number =>
    props.trip === undefined ? -1 : (vehicles()?.index.trips.findIndex(({ id }) => id === props.trip) ?? -1),
  )

  const isOn = (id: LiveId): boolean => props.opacity(id) !== undefined
  // once fetched it stays, though the last such layer be switched off
  const needed = createMemo<true | undefined>(
    (before) =>
      before ?? (isOn('live_buses') || isOn('live_arcs') || isOn('population_towns') ? true : undefined),
  )
  const overlay = createFetched(needed, async () => {
    const { makeDeckOverlay } = await import('./deck/deckOverlay.ts')
    return makeDeckOverlay(props.map.map)
  })

  createEffect(() => {
    const deck = overlay.value()
    if (!deck) return
    const colors = themeColors[props.scheme]
    const buses = props.opacity('live_buses')
    const ties = props.opacity('live_arcs')
    const population = props.opacity('population_towns')
    const moving = vehicles()
    deck.set({
      beforeId: FIRST_LABEL_LAYER,
      ...(buses !== undefined &&
        moving && {
          vehicles: {
            vehicles: positionsAt(moving.index, props.time, moving.room),
            moment: props.time,
            selected: selectedTrip(),
            scheme: props.scheme,
            opacity: buses,
          },
        }),
      ...(ties !== undefined && { arcs: { data: arcs(), color: colors.project, opacity: ties } }),
      ...(population !== undefined && {
        columns: { data: columns(), scheme: props.scheme, opacity: population },
      }),
    })
  })
  const busAt = (x: number, y: number): Picked[] => {
    const [moving, { day }] = [vehicles(), props]
    if (!isOn('live_buses') || !moving || !day) return []
    const index = vehicleAt(moving.room, [x, y], (place) => props.map.map.project(place))
    const trip = index === undefined ? undefined : moving.index.trips[moving.room.trips[index] ?? -1]
    if (!trip) return []
    const { route, destination, next } = busRun(day, trip, props.time, language())
    const words = localized(busTexts)
    const title = [
      words.title(route, destination),
      next ? words.next(next.name, formatTime(next.time)) : words.ended,
    ].join('　')
    return [{ dataset: props.nameOf('live_buses'), uid: trip.id, title }]
  }
  const stopPicking = props.map.addPicker((x, y) => {
    const buses = busAt(x, y)
    if (buses.length > 0) return buses
    const uid = isOn('population_towns') && overlay.value()?.columnAt(x, y)
    return uid ? [{ dataset: props.nameOf('population_towns'), uid }] : []
  })
  onCleanup(() => {
    stopPicking()
    overlay.value()?.remove()
  })
  return null
}
