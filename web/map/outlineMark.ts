import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'

const collection = (geometry: Geometry | null): FeatureCollection => {
  const features: Feature[] = geometry ? [{ type: 'Feature', properties: {}, geometry }] : []
  return { type: 'FeatureCollection', features }
}

/** Whether a geometry is told by its own course rather than by a ring around its middle. */
export const hasExtent = (geometry: Geometry | null | undefined): geometry is Geometry =>
  geometry !== null && geometry !== undefined && !geometry.type.endsWith('Point')

const WIDTH = 3.5
const CASING_WIDTH = WIDTH + 4

/** The course of a line or the edge of an area, above everything else. `id` names its layers. */
export const makeOutlineMark = (map: MapLibreMap, id: string) => {
  let geometry: Geometry | null = null
  let colors = { line: '#2f4b8f', casing: '#ffffff' }
  const casing = `${id}-casing`
  const layers = [
    { id: casing, width: CASING_WIDTH, color: () => colors.casing },
    { id, width: WIDTH, color: () => colors.line },
  ]
  return {
    /** After a new style. */
    restore: (): void => {
      map.addSource(id, { type: 'geojson', data: collection(geometry) })
      for (const layer of layers)
        map.addLayer({
          id: layer.id,
          type: 'line',
          source: id,
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: { 'line-width': layer.width, 'line-color': layer.color() },
        })
    },
    raise: (): void => {
      for (const layer of layers) if (map.getLayer(layer.id)) map.moveLayer(layer.id)
    },
    set: (next: Geometry | null | undefined, nextColors: { line: string; casing: string }): void => {
      geometry = hasExtent(next) ? next : null
      colors = nextColors
      void map.getSource<GeoJSONSource>(id)?.setData(collection(geometry))
      for (const layer of layers)
        if (map.getLayer(layer.id)) map.setPaintProperty(layer.id, 'line-color', layer.color())
    },
  }
}
