import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import type { FeatureJson } from '#geodata/schema/feature.ts'

const collection = (rows: readonly FeatureJson[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: rows.flatMap(({ geometry }) =>
    geometry ? [{ type: 'Feature' as const, properties: {}, geometry }] : [],
  ),
})

export type ChosenMark = ReturnType<typeof makeChosenMark>

/** Many rows at once, above everything else: a ring around each point, the course of each line, the edge of each area. */
export const makeChosenMark = (map: MapLibreMap, id: string) => {
  let data = collection([])
  let color = '#2f4b8f'
  const [areas, edges, points] = [`${id}-areas`, `${id}-edges`, `${id}-points`]
  const layers = (): LayerSpecification[] => [
    {
      id: areas,
      type: 'fill',
      source: id,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': color, 'fill-opacity': 0.16 },
    },
    {
      id: edges,
      type: 'line',
      source: id,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-width': 3, 'line-color': color },
    },
    {
      id: points,
      type: 'circle',
      source: id,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 5, 12, 12],
        'circle-color': color,
        'circle-opacity': 0.14,
        'circle-stroke-color': color,
        'circle-stroke-width': 2,
      },
    },
  ]
  return {
    /** After a new style. */
    restore: (): void => {
      map.addSource(id, { type: 'geojson', data })
      for (const layer of layers()) map.addLayer(layer)
    },
    set: (rows: readonly FeatureJson[], nextColor: string): void => {
      data = collection(rows)
      void map.getSource<GeoJSONSource>(id)?.setData(data)
      if (!map.getLayer(points)) return
      if (nextColor !== color) {
        map.setPaintProperty(areas, 'fill-color', nextColor)
        map.setPaintProperty(edges, 'line-color', nextColor)
        map.setPaintProperty(points, 'circle-color', nextColor)
        map.setPaintProperty(points, 'circle-stroke-color', nextColor)
      }
      color = nextColor
      for (const layer of [areas, edges, points]) map.moveLayer(layer)
    },
    remove: (): void => {
      for (const layer of [areas, edges, points]) if (map.getLayer(layer)) map.removeLayer(layer)
      if (map.getSource(id)) map.removeSource(id)
    },
  }
}
