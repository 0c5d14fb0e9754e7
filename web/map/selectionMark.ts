import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

const collection = (position: [number, number] | null): FeatureCollection => {
  const features: Feature[] = position
    ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: position } }]
    : []
  return { type: 'FeatureCollection', features }
}

/** A double ring around what is selected, above everything else. `id` names its layer: there may be another one. */
export const makeSelectionMark = (map: MapLibreMap, id = 'selection', radius = 17) => {
  let position: [number, number] | null = null
  let color = '#2f4b8f'
  const restore = (): void => {
    map.addSource(id, { type: 'geojson', data: collection(position) })
    map.addLayer({
      id,
      type: 'circle',
      source: id,
      paint: {
        'circle-radius': radius,
        'circle-color': color,
        'circle-opacity': 0.14,
        'circle-stroke-color': color,
        'circle-stroke-width': 2.5,
      },
    })
  }
  return {
    /** After a new style. */
    restore,
    raise: (): void => {
      if (map.getLayer(id)) map.moveLayer(id)
    },
    set: (next: [number, number] | null, nextColor: string): void => {
      position = next
      color = nextColor
      void map.getSource<GeoJSONSource>(id)?.setData(collection(position))
      if (!map.getLayer(id)) return
      map.setPaintProperty(id, 'circle-color', color)
      map.setPaintProperty(id, 'circle-stroke-color', color)
    },
  }
}
