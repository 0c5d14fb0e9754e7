import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

const ID = 'selection'

const collection = (position: [number, number] | null): FeatureCollection => {
  const features: Feature[] = position
    ? [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: position } }]
    : []
  return { type: 'FeatureCollection', features }
}

/** A double ring around what is selected, above everything else. */
export const makeSelectionMark = (map: MapLibreMap) => {
  let position: [number, number] | null = null
  let color = '#2f4b8f'
  const restore = (): void => {
    map.addSource(ID, { type: 'geojson', data: collection(position) })
    map.addLayer({
      id: ID,
      type: 'circle',
      source: ID,
      paint: {
        'circle-radius': 17,
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
      if (map.getLayer(ID)) map.moveLayer(ID)
    },
    set: (next: [number, number] | null, nextColor: string): void => {
      position = next
      color = nextColor
      void map.getSource<GeoJSONSource>(ID)?.setData(collection(position))
      if (!map.getLayer(ID)) return
      map.setPaintProperty(ID, 'circle-color', color)
      map.setPaintProperty(ID, 'circle-stroke-color', color)
    },
  }
}
