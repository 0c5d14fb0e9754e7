import { useLocation } from '@solidjs/router'
import { createContext, createEffect, createSignal, on, onCleanup, useContext } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { BasemapId, Camera } from '#geodata/schema/map/scene.ts'
import { weekdayFrom } from '#geodata/transit/weekdayFrom.ts'
import { language } from '#web/i18n/language.ts'
import { makeDefaultView, type Selection, type View } from './view.ts'
import { formatView, parseView } from './viewUrl.ts'

/** How long the camera must rest before the address is rewritten: browsers refuse more than 100 rewrites in 30 s. */
const ADDRESS_DELAY_MS = 350

/** Today in the region, whatever the device's own time zone. */
const todayInJapan = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())

/** A wish to see a place (lon, lat) or a box. */
export type Flight =
  | { kind: 'place'; position: [number, number]; zoom?: number }
  | { kind: 'box'; bbox: Bbox }
  | { kind: 'zoom'; by: number }
  | { kind: 'north' }
  /** Degrees from straight down. */
  | { kind: 'tilt'; pitch: number }
  | { kind: 'camera'; camera: Camera }

/** Around lon, lat. */
export type Circle = { position: [number, number]; metres: number }

export type ViewStore = ReturnType<typeof createViewStore>

/** The open view and every way to change it; keeps the address bar in step with what `format` writes. Call inside a route. */
export const createViewStore = (format: (view: View) => URLSearchParams = formatView) => {
  // The router's: the browser's address bar is still that of the page being left while the next one is made.
  const route = useLocation()
  const [view, setView] = createStore<View>(
    parseView(new URLSearchParams(route.search), makeDefaultView(weekdayFrom(todayInJapan()))),
  )

  const setLayer = (id: string, change: (layer: View['layers'][number]) => void): void =>
    setView(
      'layers',
      produce((layers) => {
        const layer = layers.find((each) => each.id === id)
        if (layer) change(layer)
      }),
    )

  const [flight, setFlight] = createSignal<Flight | null>(null, { equals: false })

  const [circle, setCircle] = createSignal<Circle | null>(null)

  let timer: ReturnType<typeof setTimeout> | undefined
  const address = (): string => {
    const params = format(view)
    params.set('lang', language())
    return `${route.pathname}?${decodeURIComponent(params.toString())}`
  }
  createEffect(
    on(address, (next) => {
      clearTimeout(timer)
      timer = setTimeout(() => history.replaceState(history.state, '', next), ADDRESS_DELAY_MS)
    }),
  )
  onCleanup(() => clearTimeout(timer))

  return {
    view,
    /** The absolute address of this very view, up to date even while the address bar waits. */
    link: (): string => new URL(address(), location.href).href,
    /** Where the camera is, as the map reports it. */
    setCamera: (camera: Camera): void => setView('camera', camera),
    /** The last wish to move the camera; the map answers it and reports back through `setCamera`. */
    flight,
    flyTo: (next: Flight): void => void setFlight(next),
    /** What a list that stands beside the map speaks of; no part of the address. */
    circle,
    showCircle: (next: Circle | null): void => void setCircle(next),
    setBasemap: (basemap: BasemapId): void => setView('basemap', basemap),
    setLayerOn: (id: string, value: boolean): void =>
      setLayer(id, (layer) => {
        layer.on = value
      }),
    setLayerOpacity: (id: string, opacity: number): void =>
      setLayer(id, (layer) => {
        layer.opacity = opacity
      }),
    /** Datasets that have come since the list of layers was made: at the bottom, switched off. */
    addLayers: (ids: string[]): void =>
      setView('layers', (layers) => [
        ...layers,
        ...ids
          .filter((id) => !layers.some((layer) => layer.id === id))
          .map((id) => ({ id, on: false, opacity: 1 })),
      ]),
    /** Puts a layer `step` places towards the top (-1) or the bottom (+1) of the map. */
    moveLayer: (id: string, step: -1 | 1): void =>
      setView(
        'layers',
        produce((layers) => {
          const from = layers.findIndex((layer) => layer.id === id)
          const to = from + step
          if (from < 0 || to < 0 || to >= layers.length) return
          layers.splice(to, 0, ...layers.splice(from, 1))
        }),
      ),
    select: (selection: Selection | null): void => setView('selection', selection),
    openTable: (dataset: string | null): void => setView('table', dataset),
    setDate: (date: string): void => setView('date', date),
    setTime: (time: number): void => setView('time', time),
    setPlaying: (playing: boolean): void => setView('playing', playing),
    setSpeed: (speed: number): void => setView('speed', speed),
  }
}

export const ViewContext = createContext<ViewStore>()

export const useView = (): ViewStore => {
  const store = useContext(ViewContext)
  if (!store) throw new Error('useView outside ViewContext.Provider')
  return store
}
