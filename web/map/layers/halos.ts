import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { Look } from '#geodata/themes/theme.ts'
import { texts } from '#web/i18n/language.ts'
import { LABEL_FONT_BOLD } from '#web/map/labelFont.ts'
import { type Drawing, type DrawingContext, layerId, type Overlay, sourceOf } from './overlay.ts'

type HaloLook = Extract<Look, { kind: 'halo' }>

/** Pixels of the halo of a community of one; the area grows with the count. */
export const UNIT_RADIUS = 15

/** A halo per area, its area proportional to the count, the count in its middle. A hidden count gets a plain small halo. */
export const drawHalos = (overlay: Overlay, look: HaloLook, { scheme }: DrawingContext): Drawing => {
  const color = themeColors[scheme][look.color]
  const halo = layerId(overlay.id, 'halo')
  const hidden: ExpressionSpecification = ['==', ['get', 'weight'], null]
  return {
    images: [],
    pickable: [halo],
    layers: [
      {
        slot: 'mark',
        layer: {
          id: halo,
          type: 'circle',
          ...sourceOf(overlay),
          paint: {
            'circle-radius': ['*', UNIT_RADIUS, ['sqrt', ['coalesce', ['get', 'weight'], 1]]],
            'circle-color': color,
            'circle-opacity': overlay.opacity * 0.2,
            'circle-stroke-color': color,
            'circle-stroke-width': 1.5,
            'circle-stroke-opacity': overlay.opacity * 0.8,
          },
        },
      },
      {
        slot: 'mark',
        layer: {
          id: layerId(overlay.id, 'core'),
          type: 'circle',
          ...sourceOf(overlay),
          paint: {
            'circle-radius': 14,
            'circle-color': color,
            'circle-opacity': overlay.opacity,
            'circle-stroke-color': basemapColors[scheme].halo,
            'circle-stroke-width': 2,
            'circle-stroke-opacity': overlay.opacity,
          },
        },
      },
      {
        slot: 'top',
        layer: {
          id: layerId(overlay.id, 'count'),
          type: 'symbol',
          ...sourceOf(overlay),
          layout: {
            'text-field': ['case', hidden, texts().map.fewerThanThree, ['to-string', ['get', 'weight']]],
            'text-font': LABEL_FONT_BOLD,
            'text-size': ['case', hidden, 10, 14],
            'text-line-height': 1.05,
            'text-allow-overlap': true,
            // as wide as the disc it stands on, so that place names keep off it
            'text-padding': 12,
          },
          paint: { 'text-color': '#2b1a06', 'text-opacity': overlay.opacity },
        },
      },
    ],
  }
}
