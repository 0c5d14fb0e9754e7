import type { FeatureCollection } from 'geojson'
import {
  AttributionControl,
  type GeoJSONSource,
  Map as MapLibreMap,
  ScaleControl,
  type StyleSpecification,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Camera } from '#geodata/schema/map/scene.ts'
import { GSI_SOURCE, LABEL_SOURCE } from './basemapStyle.ts'
import { type MapPadding, makeFlights } from './flights.ts'
import { onLabelFontArrival } from './labelFont.ts'
import { type DrawingContext, type Overlay, overlayOfLayer, UID_PROPERTY } from './layers/overlay.ts'
import './mapWorker.ts'
import { makeOverlayReconciler } from './reconcileOverlays.ts'
import { makeSelectionMark } from './selectionMark.ts'
import { whenGroundDrawn } from './whenGroundDrawn.ts'

/** `title` where nobody could look it up by the uid. */
export type Picked = { dataset: string; uid: string; title?: string }

type MapEvents = {
  onCamera: (camera: Camera) => void
  /** What lies under a click, top first, without repeats; empty for the bare ground. */
  onPick: (picked: Picked[]) => void
  onHover: (picked: Picked | null, point: { x: number; y: number }) => void
  /** Sea, land and borders are drawn for the first time. */
  onGround: () => void
  /** Nothing is moving or loading. */
  onIdle: (idle: boolean) => void
  /** The tiles of a chosen background do not come. */
  onBasemapFailed: () => void
}

export type MapOptions = {
  container: HTMLElement
  style: StyleSpecification
  camera: Camera
  /** The centre of the camera is the middle of what it leaves free. */
  padding: MapPadding
  label: string
  locale: Record<string, string>
  events: MapEvents
}

/** Finds what somebody else drew at a pixel of the map. */
export type Picker = (x: number, y: number) => Picked[]

/** Pixels around a click that still count as a hit: fingers are wider than pins. */
const PICK_RADIUS = 8

/** How far out the map goes: partners of the projects sit as far as Tokyo and Akita. */
const MAX_BOUNDS: [[number, number], [number, number]] = [
  [124.5, 28.5],
  [148.5, 45.6],
]

/** A MapLibre map with our overlays on it. Plain; the component that owns it disposes of it. */
export const makeMap = ({ container, style, camera, padding, label, locale, events }: MapOptions) => {
  const map = new MapLibreMap({
    container,
    style,
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    bearing: camera.bearing,
    pitch: camera.pitch,
    minZoom: 4.5,
    maxZoom: 19,
    maxBounds: MAX_BOUNDS,
    // a sheet of A3 at 300 dots per inch
    maxCanvasSize: [8192, 8192],
    attributionControl: false,
    locale,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  })
  // at once, before anything is drawn: the centre stays what it is and comes to lie in the free part
  map.setPadding(padding)
  map.getCanvas().setAttribute('aria-label', label)
  map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left')
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
  // with many layers on the credits fill three lines: they begin folded behind their button, which this name says
  container.querySelector('.maplibregl-ctrl-attrib')?.classList.add('maplibregl-compact')

  whenGroundDrawn(map, events.onGround)
  const flights = makeFlights(map)
  const overlays = makeOverlayReconciler(map)
  const mark = makeSelectionMark(map)
  let wished: { list: Overlay[]; context: DrawingContext } | undefined
  let labels: FeatureCollection | undefined
  let pickable: string[] = []
  let styleReady = false
  const pickers = new Set<Picker>()

  const putLabels = (): void => {
    if (styleReady && labels) void map.getSource<GeoJSONSource>(LABEL_SOURCE)?.setData(labels)
  }
  const apply = (): void => {
    if (!styleReady || !wished) return
    pickable = overlays.reconcile(wished.list, wished.context)
    mark.raise()
  }

  const stopRedrawing = onLabelFontArrival(() => {
    // Says again that there is no glyph server: MapLibre then forgets the glyphs that it drew.
    if (styleReady) map.setGlyphs(null)
  })

  map.on('style.load', () => {
    styleReady = true
    overlays.forget()
    mark.restore()
    putLabels()
    apply()
  })

  const pickAt = (x: number, y: number, radius: number): Picked[] => {
    if (pickable.length === 0) return []
    const found = map.queryRenderedFeatures(
      [
        [x - radius, y - radius],
        [x + radius, y + radius],
      ],
      { layers: pickable.filter((id) => map.getLayer(id)) },
    )
    const seen = new Set<string>()
    return found.flatMap((feature) => {
      const dataset = overlayOfLayer(feature.layer.id)
      // tiles carry the row number instead of the uid, and the server takes either; a gathered point is no record
      const number =
        feature.id === undefined || feature.properties.cluster_id ? undefined : String(feature.id)
      const uid: unknown = feature.properties[UID_PROPERTY] ?? number
      if (dataset === undefined || typeof uid !== 'string' || seen.has(`${dataset}:${uid}`)) return []
      seen.add(`${dataset}:${uid}`)
      return [{ dataset, uid }]
    })
  }

  map.on('moveend', () => {
    const { lng, lat } = map.getCenter()
    events.onCamera({ lon: lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() })
  })
  const pickAll = (x: number, y: number, radius: number): Picked[] => [
    ...[...pickers].flatMap((picker) => picker(x, y)),
    ...pickAt(x, y, radius),
  ]
  map.on('click', ({ point }) => events.onPick(pickAll(point.x, point.y, PICK_RADIUS)))
  map.on('mousemove', ({ point }) => {
    const top = pickAll(point.x, point.y, 3)[0] ?? null
    map.getCanvas().style.cursor = top ? 'pointer' : ''
    events.onHover(top, point)
  })
  map.on('mouseout', () => events.onHover(null, { x: 0, y: 0 }))
  map.on('idle', () => events.onIdle(true))
  map.on('movestart', () => events.onIdle(false))
  map.on('dataloading', () => events.onIdle(false))
  map.on('error', (event) => {
    if ('sourceId' in event && event.sourceId === GSI_SOURCE) events.onBasemapFailed()
    else console.error(event.error)
  })

  return {
    map,
    setStyle: (next: StyleSpecification): void => {
      styleReady = false
      map.setStyle(next, { diff: false })
    },
    fly: flights.fly,
    setPadding: flights.setPadding,
    /** The place names of our own ground. */
    setLabels: (next: FeatureCollection): void => {
      labels = next
      putLabels()
    },
    /** `list` top first. */
    setOverlays: (list: Overlay[], context: DrawingContext): void => {
      wished = { list, context }
      apply()
    },
    /** How far readers may move; null: as far as the product's own data go. */
    setBounds: (bounds: Bbox | null): void => {
      map.setMaxBounds(bounds ?? MAX_BOUNDS)
    },
    /** Lets whoever draws on this map answer clicks; returns how to stop. */
    addPicker: (picker: Picker): (() => void) => {
      pickers.add(picker)
      return () => pickers.delete(picker)
    },
    setSelection: (position: [number, number] | null, color: string): void => mark.set(position, color),
    remove: (): void => {
      stopRedrawing()
      map.remove()
    },
  }
}

export type KyosoMap = ReturnType<typeof makeMap>
