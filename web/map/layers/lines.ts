import type { LayerSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { mixColors } from '#geodata/cartography/mixColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { Look } from '#geodata/themes/theme.ts'
import { type Drawing, type DrawingContext, layerId, type Overlay, sourceOf } from './overlay.ts'

type LineLook = Extract<Look, { kind: 'line' }>

/** How much of a bus route's colour is its own; the rest is the land's. */
export const ROUTE_SHARE = 0.55

const lineLayer = (
  overlay: Overlay,
  part: string,
  paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
  cap: 'round' | 'butt' = 'round',
): Drawing['layers'][number] => ({
  slot: 'ground',
  layer: {
    id: layerId(overlay.id, part),
    type: 'line',
    ...sourceOf(overlay),
    layout: { 'line-join': 'round', 'line-cap': cap },
    paint,
  },
})

/** Railways in the Japanese striped manner, ferries dashed, bus routes broad, pale and quiet. */
export const drawLines = (overlay: Overlay, look: LineLook, { scheme }: DrawingContext): Drawing => {
  const color = themeColors[scheme][look.color]
  const opacity = { 'line-opacity': overlay.opacity }
  const pickable = [layerId(overlay.id, 'line')]
  if (look.dash === 'railway')
    return {
      images: [],
      pickable,
      layers: [
        lineLayer(overlay, 'line', {
          'line-color': basemapColors[scheme].railway,
          'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1.4, 11, 3, 15, 5],
          ...opacity,
        }),
        lineLayer(
          overlay,
          'stripe',
          {
            'line-color': basemapColors[scheme].railwayGap,
            'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.7, 11, 1.7, 15, 3],
            'line-dasharray': [5, 5],
            ...opacity,
          },
          'butt',
        ),
      ],
    }
  if (look.dash === 'dashed')
    return {
      images: [],
      pickable,
      layers: [
        lineLayer(
          overlay,
          'line',
          { 'line-color': color, 'line-width': look.width, 'line-dasharray': [3, 2.2], ...opacity },
          'butt',
        ),
      ],
    }
  return {
    images: [],
    pickable,
    layers: [
      lineLayer(overlay, 'line', {
        // mixed, not see-through: where routes share a road their washes would add up to something else
        'line-color': mixColors(basemapColors[scheme].land, color, ROUTE_SHARE),
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          look.width * 0.6,
          12,
          look.width,
          16,
          look.width * 1.8,
        ],
        ...opacity,
      }),
    ],
  }
}
