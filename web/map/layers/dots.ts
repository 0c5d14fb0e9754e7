import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import {
  type Drawing,
  type DrawingContext,
  layerId,
  type Overlay,
  type OverlayLook,
  roughOf,
  sourceOf,
} from './overlay.ts'

type DotsLook = Extract<OverlayLook, { kind: 'dots' }>

/** A great many points: plain discs, hollow where the position is rough. Each is drawn by the graphics card alone. */
export const drawDots = (overlay: Overlay, look: DotsLook, { scheme }: DrawingContext): Drawing => {
  const color = themeColors[scheme][look.color]
  const paper = basemapColors[scheme].halo
  const id = layerId(overlay.id, 'dots')
  const rough = roughOf(overlay)
  return {
    images: [],
    pickable: [id],
    layers: [
      {
        slot: 'mark',
        layer: {
          id,
          type: 'circle',
          ...sourceOf(overlay),
          paint: {
            'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 1.6, 10, 2.6, 14, 5, 17, 8],
            'circle-color': ['case', rough, paper, color],
            'circle-stroke-color': ['case', rough, color, paper],
            'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 8, 0, 11, 0.8, 15, 1.8],
            'circle-opacity': overlay.opacity,
            'circle-stroke-opacity': overlay.opacity,
          },
        },
      },
    ],
  }
}
