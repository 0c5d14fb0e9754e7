import { type LiveLayerId, liveLayerIds } from '#geodata/schema/map/mapLayer.ts'
import type { BasemapId, Camera } from '#geodata/schema/map/scene.ts'

/** Everything the explorer shows, as one plain value. The address bar holds exactly this (see viewUrl.ts). */
export type View = {
  camera: Camera
  basemap: BasemapId
  /** Top of the map first: the order of the layer panel. */
  layers: LayerSetting[]
  /** `YYYY-MM-DD`, the day whose timetable is shown. */
  date: string
  /** Seconds after midnight of that day. */
  time: number
  playing: boolean
  /** How many seconds of the timetable pass in one second. */
  speed: number
  selection: Selection | null
  /** The dataset shown in the table under the map; null when the table is closed. */
  table: string | null
}

/** `id` is a dataset's id or one of `liveLayerIds`. `opacity` 0..1. */
export type LayerSetting = { id: string; on: boolean; opacity: number }

/** Layers that are computed rather than stored. */
export const isLiveLayer = (id: string): id is LiveLayerId => liveLayerIds.some((live) => live === id)

export type Selection = { dataset: string; uid: string }

export const speeds = [60, 300, 900] as const

/** Hagi and Houhoku with the coast between them. */
export const regionBounds: [number, number, number, number] = [130.82, 34.2, 131.62, 34.56]

const defaultCamera: Camera = { lon: 131.4, lat: 34.405, zoom: 11.6, bearing: 0, pitch: 0 }

/** What is on, top first, when somebody opens the map without an address that says otherwise. */
export const defaultLayers: LayerSetting[] = [
  { id: 'live_buses', on: true, opacity: 1 },
  { id: 'live_arcs', on: false, opacity: 1 },
  { id: 'projects', on: true, opacity: 1 },
  { id: 'communities', on: true, opacity: 1 },
  { id: 'events', on: false, opacity: 1 },
  { id: 'office_candidates', on: false, opacity: 1 },
  { id: 'idle_facilities', on: true, opacity: 1 },
  { id: 'old_houses', on: true, opacity: 1 },
  { id: 'venues', on: true, opacity: 1 },
  { id: 'partner_offices', on: false, opacity: 1 },
  { id: 'stations', on: true, opacity: 1 },
  { id: 'jrbus_stops', on: true, opacity: 1 },
  { id: 'houhoku_bus_stops', on: false, opacity: 1 },
  { id: 'jrbus_routes', on: true, opacity: 1 },
  { id: 'ferries', on: true, opacity: 1 },
  { id: 'railways', on: true, opacity: 1 },
  { id: 'towns', on: false, opacity: 1 },
  { id: 'population_towns', on: false, opacity: 1 },
  { id: 'municipalities', on: false, opacity: 1 },
]

export const makeDefaultView = (date: string): View => ({
  camera: defaultCamera,
  basemap: 'kyoso',
  layers: defaultLayers,
  date,
  time: 8 * 3600 + 12 * 60,
  playing: false,
  speed: 300,
  selection: null,
  table: null,
})
