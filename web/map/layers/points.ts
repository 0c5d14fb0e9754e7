import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { themeColors } from '#geodata/cartography/palette.ts'
import type { Look } from '#geodata/themes/theme.ts'
import { LABEL_FONT, LABEL_FONT_BOLD } from '#web/map/labelFont.ts'
import { symbolId } from '#web/map/symbols.ts'
import {
  type Drawing,
  type DrawingContext,
  layerId,
  type Overlay,
  roughOf,
  sourceOf,
  titleOf,
} from './overlay.ts'

type PointLook = Extract<Look, { kind: 'point' }>

/** Names appear from here on; stations, as landmarks, earlier. */
const LABEL_ZOOM = 13.2
const LANDMARK_LABEL_ZOOM = 9.4

/** Symbols of a point dataset; hollow where the position is rough. Names of what stands beneath give way. */
export const drawPoints = (overlay: Overlay, look: PointLook, { scheme }: DrawingContext): Drawing => {
  const colors = basemapColors[scheme]
  const style = { shape: look.symbol, color: themeColors[scheme][look.color], paper: colors.halo }
  const sure = { ...style, rough: false }
  const rough = { ...style, rough: true }
  const landmark = look.symbol === 'capsule'
  const small = ['transit', 'transitPlain', 'town'].includes(look.color)
  const scale = small ? 0.5 : landmark ? 0.85 : look.symbol === 'ring' ? 1 : 0.78
  const id = layerId(overlay.id, 'points')
  return {
    images: [sure, rough],
    pickable: [id],
    layers: [
      {
        slot: landmark ? 'landmark' : 'mark',
        layer: {
          id,
          type: 'symbol',
          ...sourceOf(overlay),
          layout: {
            'icon-image': ['case', roughOf(overlay), symbolId(rough), symbolId(sure)],
            'icon-size': ['interpolate', ['linear'], ['zoom'], 8, scale * 0.62, 12, scale, 16, scale * 1.35],
            'icon-allow-overlap': true,
            'text-field': [
              'step',
              ['zoom'],
              '',
              landmark ? LANDMARK_LABEL_ZOOM : LABEL_ZOOM,
              titleOf(overlay),
            ],
            'text-font': landmark ? LABEL_FONT_BOLD : LABEL_FONT,
            'text-size': landmark ? 12.5 : 12,
            ...(landmark
              ? { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 1.05 }
              : { 'text-anchor': 'left', 'text-offset': [0.85, 0] }),
            'text-justify': 'auto',
            'text-optional': true,
            'text-max-width': 12,
          },
          paint: {
            'icon-opacity': overlay.opacity,
            'text-opacity': overlay.opacity,
            'text-color': colors.label,
            'text-halo-color': colors.halo,
            'text-halo-width': 1.6,
          },
        },
      },
    ],
  }
}
