import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, SourceSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import { CITY_LABEL_LAYER, FIRST_LABEL_LAYER } from './basemapStyle.ts'
import { changedFeatures } from './changedFeatures.ts'
import { tagImageId } from './layers/areaLists.ts'
import { drawOverlay } from './layers/drawings.ts'
import {
  type Drawing,
  type DrawingContext,
  type Overlay,
  type OverlaySource,
  type Slot,
  slots,
  sourceId,
  UID_PROPERTY,
} from './layers/overlay.ts'
import { drawSymbol, type SymbolStyle, symbolId } from './symbols.ts'
import { tagImage } from './tagImage.ts'

const ICON_RATIO = 3

/** The layer of the ground that a slot lies beneath. */
const beforeSlot: Record<Slot, string | undefined> = {
  ground: FIRST_LABEL_LAYER,
  mark: CITY_LABEL_LAYER,
  landmark: CITY_LABEL_LAYER,
  top: undefined,
}

const addSymbol = (map: MapLibreMap, symbol: SymbolStyle): void => {
  const id = symbolId(symbol)
  if (!map.hasImage(id)) map.addImage(id, drawSymbol(symbol, ICON_RATIO), { pixelRatio: ICON_RATIO })
}

const addTag = (map: MapLibreMap, overlay: Overlay, { scheme }: DrawingContext): void => {
  if (overlay.look.kind !== 'areaList') return
  const id = tagImageId(overlay.look.color, scheme)
  if (map.hasImage(id)) return
  const { data, options } = tagImage(themeColors[scheme][overlay.look.color], basemapColors[scheme].halo)
  map.addImage(id, data, options)
}

/** MapLibre takes attributions for HTML; credits are what somebody typed. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What cannot be changed about a source once it is on the map. */
const shapeOf = (source: OverlaySource): string => {
  if (source.kind === 'tiles') return source.url
  if (source.cluster) return Object.values(source.cluster).join(' ')
  return source.byUid ? 'by uid' : ''
}

const sourceSpecification = ({ source, credit }: Overlay): SourceSpecification => {
  const attribution = asHtml(credit)
  if (source.kind === 'tiles') return { type: 'vector', url: source.url, attribution }
  const { data, cluster, byUid } = source
  return {
    type: 'geojson',
    data,
    attribution,
    ...(byUid && { promoteId: UID_PROPERTY }),
    ...(cluster && {
      cluster: true,
      clusterRadius: cluster.radius,
      clusterMaxZoom: cluster.maxZoom,
      clusterMinPoints: cluster.minPoints,
    }),
  }
}

const putSource = (map: MapLibreMap, overlay: Overlay, drawn: Map<string, OverlaySource>): void => {
  const id = sourceId(overlay.id)
  const { source } = overlay
  const existing = map.getSource(id)
  if (!existing) {
    map.addSource(id, sourceSpecification(overlay))
  } else if (source.kind === 'features' && drawn.get(id) !== source) {
    const onMap = map.getSource<GeoJSONSource>(id)
    const before = drawn.get(id)
    const change =
      source.byUid && before?.kind === 'features' && before.byUid
        ? changedFeatures(before.data.features, source.data.features)
        : undefined
    if (change) void onMap?.updateData(change)
    else void onMap?.setData(source.data)
  }
  drawn.set(id, source)
}

/** Same drawing save for paint: then only the paint is changed, and the tiles need no new layout. */
const sameButPaint = (left: LayerSpecification, right: LayerSpecification): boolean =>
  JSON.stringify({ ...left, paint: undefined }) === JSON.stringify({ ...right, paint: undefined })

type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2]
const paintOf = (layer: LayerSpecification): Record<string, PaintValue> => ({ ...layer.paint })

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1]
const isPaintName = (name: string): name is PaintName => name.includes('-')

const repaint = (map: MapLibreMap, before: LayerSpecification, after: LayerSpecification): void => {
  const old = paintOf(before)
  for (const [name, value] of Object.entries(paintOf(after)))
    if (isPaintName(name) && JSON.stringify(old[name]) !== JSON.stringify(value))
      map.setPaintProperty(after.id, name, value)
}

/** Brings the overlays of a map in line with a wished list, touching only what differs. */
export const makeOverlayReconciler = (map: MapLibreMap) => {
  let layers = new Map<string, LayerSpecification>()
  let order = ''
  const sources = new Map<string, OverlaySource>()

  const put = (layer: LayerSpecification): void => {
    const before = layers.get(layer.id)
    if (before && sameButPaint(before, layer)) {
      repaint(map, before, layer)
      return
    }
    if (before) map.removeLayer(layer.id)
    map.addLayer(layer)
    // it lies on top now, wherever it belongs
    order = ''
  }

  const dropReshaped = ({ id, source }: Overlay): void => {
    const before = sources.get(sourceId(id))
    if (!before || shapeOf(before) === shapeOf(source)) return
    for (const [name, layer] of layers)
      if ('source' in layer && layer.source === sourceId(id)) {
        map.removeLayer(name)
        layers.delete(name)
        order = ''
      }
    map.removeSource(sourceId(id))
    sources.delete(sourceId(id))
  }

  return {
    /** To be called after a new style: nothing of ours is on the map any more. */
    forget: (): void => {
      layers = new Map()
      order = ''
      sources.clear()
    },
    /** `overlays` top first. Returns the ids of the style layers that answer clicks, top first. */
    reconcile: (overlays: Overlay[], context: DrawingContext): string[] => {
      const drawings: Drawing[] = overlays.map((overlay) => drawOverlay(overlay, context))
      for (const overlay of overlays) dropReshaped(overlay)
      for (const [index, overlay] of overlays.entries()) {
        for (const symbol of drawings[index]?.images ?? []) addSymbol(map, symbol)
        addTag(map, overlay, context)
        putSource(map, overlay, sources)
      }
      const bottomFirst = drawings
        .toReversed()
        .flatMap((drawing) => drawing.layers)
        .toSorted((left, right) => slots.indexOf(left.slot) - slots.indexOf(right.slot))
      const wished = new Map(bottomFirst.map(({ layer }) => [layer.id, layer]))
      for (const id of layers.keys()) if (!wished.has(id)) map.removeLayer(id)
      for (const layer of wished.values()) put(layer)
      layers = wished
      for (const id of sources.keys())
        if (!overlays.some((overlay) => sourceId(overlay.id) === id)) {
          map.removeSource(id)
          sources.delete(id)
        }
      const nextOrder = [...wished.keys()].join(' ')
      if (nextOrder !== order) {
        for (const { layer, slot } of bottomFirst) map.moveLayer(layer.id, beforeSlot[slot])
        order = nextOrder
      }
      return drawings.flatMap((drawing) => drawing.pickable)
    },
  }
}
