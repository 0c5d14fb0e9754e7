import { circle } from '@turf/turf'
import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Circle } from '#web/project/viewStore.ts'
import { FIRST_LABEL_LAYER } from './basemapStyle.ts'
import { LABEL_FONT_BOLD, loadLabelFont } from './labelFont.ts'

const ID = 'circle'

/** Corners of the drawn circle: at 2 km less than 3 m off. */
const STEPS = 96

export type DrawnCircle = Circle & { label: string; color: string; halo: string }

const features = (wish: DrawnCircle | null): FeatureCollection => {
  if (!wish) return { type: 'FeatureCollection', features: [] }
  const ring = circle(wish.position, wish.metres, { steps: STEPS, units: 'meters' })
  const [north = wish.position] =
    ring.geometry.coordinates[0]?.toSorted(([, a = 0], [, b = 0]) => b - a) ?? []
  const label: Feature = {
    type: 'Feature',
    properties: { label: wish.label },
    geometry: { type: 'Point', coordinates: north },
  }
  return { type: 'FeatureCollection', features: [ring, label] }
}

/** A circle on the ground with its radius written at its top. */
export const makeCircleMark = (map: MapLibreMap) => {
  let wish: DrawnCircle | null = null

  const put = (): void => {
    const source = map.getSource<GeoJSONSource>(ID)
    if (source) {
      void source.setData(features(wish))
      return
    }
    if (!wish || !map.getLayer(FIRST_LABEL_LAYER)) return
    const { color, halo } = wish
    map.addSource(ID, { type: 'geojson', data: features(wish) })
    map.addLayer(
      { id: 'circle-area', type: 'fill', source: ID, paint: { 'fill-color': color, 'fill-opacity': 0.04 } },
      FIRST_LABEL_LAYER,
    )
    map.addLayer(
      {
        id: 'circle-edge',
        type: 'line',
        source: ID,
        paint: { 'line-color': color, 'line-width': 1.8, 'line-dasharray': [3, 2] },
      },
      FIRST_LABEL_LAYER,
    )
    map.addLayer({
      id: 'circle-label',
      type: 'symbol',
      source: ID,
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT_BOLD,
        'text-size': 13,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.3],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 2 },
    })
  }
  map.on('style.load', put)

  return {
    set: (next: DrawnCircle | null): void => {
      const recoloured = next && wish && next.color !== wish.color
      wish = next
      if (recoloured && map.getSource(ID)) {
        for (const id of ['circle-label', 'circle-edge', 'circle-area']) map.removeLayer(id)
        map.removeSource(ID)
      }
      put()
      if (next) void loadLabelFont([next.label])
    },
    remove: (): void => void map.off('style.load', put),
  }
}
