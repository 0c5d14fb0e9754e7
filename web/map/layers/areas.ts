import { themeColors } from '#geodata/cartography/palette.ts'
import type { Look } from '#geodata/themes/theme.ts'
import { type Drawing, type DrawingContext, layerId, type Overlay, sourceOf } from './overlay.ts'

type AreaLook = Extract<Look, { kind: 'area' }>

/** Areas as a light wash with a firm edge. */
export const drawAreas = (overlay: Overlay, look: AreaLook, { scheme }: DrawingContext): Drawing => {
  const color = themeColors[scheme][look.color]
  const fill = layerId(overlay.id, 'fill')
  return {
    images: [],
    pickable: [fill],
    layers: [
      {
        slot: 'ground',
        layer: {
          id: fill,
          type: 'fill',
          ...sourceOf(overlay),
          paint: { 'fill-color': color, 'fill-opacity': overlay.opacity * 0.08 },
        },
      },
      {
        slot: 'ground',
        layer: {
          id: layerId(overlay.id, 'edge'),
          type: 'line',
          ...sourceOf(overlay),
          paint: { 'line-color': color, 'line-width': 1.4, 'line-opacity': overlay.opacity },
        },
      },
    ],
  }
}
