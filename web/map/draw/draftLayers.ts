import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

const ID = 'draft'

const isKind = (type: string): ExpressionSpecification => ['==', ['geometry-type'], type]

/** What terra-draw says a point is for: a corner that can be dragged, the middle of an edge, where a shape closes. */
const isHandle: ExpressionSpecification = [
  'any',
  ['has', 'selectionPoint'],
  ['has', 'coordinatePoint'],
  ['has', 'closingPoint'],
]

export type DraftColors = { ink: string; halo: string }

/** What is being drawn, above everything else on the map, also after a change of the background. */
export const makeDraftLayers = (map: MapLibreMap, { ink, halo }: DraftColors) => {
  let shown: FeatureCollection = { type: 'FeatureCollection', features: [] }
  let drawn: Feature[] = []
  let kept: Feature[] = []
  const layers = ['fill', 'casing', 'line', 'point'].map((part) => `${ID}:${part}`)
  const [fill = '', casing = '', line = '', point = ''] = layers

  const add = (): void => {
    if (map.getSource(ID)) return
    map.addSource(ID, { type: 'geojson', data: shown, tolerance: 0 })
    map.addLayer({
      id: fill,
      type: 'fill',
      source: ID,
      filter: isKind('Polygon'),
      paint: { 'fill-color': ink, 'fill-opacity': 0.18 },
    })
    map.addLayer({
      id: casing,
      type: 'line',
      source: ID,
      filter: ['!', isKind('Point')],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': halo, 'line-width': 7 },
    })
    map.addLayer({
      id: line,
      type: 'line',
      source: ID,
      filter: ['!', isKind('Point')],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ink, 'line-width': 3 },
    })
    map.addLayer({
      id: point,
      type: 'circle',
      source: ID,
      filter: isKind('Point'),
      paint: {
        'circle-radius': ['case', ['has', 'midPoint'], 5, isHandle, 7, ['has', 'snapped'], 12, 9],
        'circle-color': ['case', isHandle, halo, ink],
        'circle-opacity': ['case', ['has', 'snapped'], 0, ['has', 'midPoint'], 0.75, 1],
        'circle-stroke-color': ['case', ['any', isHandle, ['has', 'snapped']], ink, halo],
        'circle-stroke-width': 2.5,
      },
    })
  }
  const raise = (): void => {
    if (map.getLayersOrder().at(-1) === point) return
    for (const id of layers) if (map.getLayer(id)) map.moveLayer(id)
  }
  const put = (): void => {
    shown = { type: 'FeatureCollection', features: [...kept, ...drawn] }
    void map.getSource<GeoJSONSource>(ID)?.setData(shown)
    raise()
  }
  map.on('style.load', add)

  return {
    add,
    show: (features: Feature[]): void => {
      drawn = features
      put()
    },
    /** Shapes that are seen beside what is being drawn. */
    keep: (shapes: readonly Geometry[]): void => {
      kept = shapes.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
      put()
    },
    remove: (): void => {
      map.off('style.load', add)
      for (const id of layers) if (map.getLayer(id)) map.removeLayer(id)
      if (map.getSource(ID)) map.removeSource(ID)
    },
  }
}
