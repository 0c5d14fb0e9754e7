import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { LABEL_FONT_BOLD } from '#web/map/labelFont.ts'
import {
  type Drawing,
  type DrawingContext,
  layerId,
  type Overlay,
  type OverlayLook,
  sourceOf,
} from './overlay.ts'

type AreaListLook = Extract<OverlayLook, { kind: 'areaList' }>

/** The stretchable plate behind the words; made by `tagImage.ts`. */
export const tagImageId = (color: AreaListLook['color'], scheme: DrawingContext['scheme']): string =>
  `tag|${color}|${scheme}`

/** A worded plate above the city's name: it belongs to the area and points at no place in it. */
export const drawAreaLists = (overlay: Overlay, look: AreaListLook, { scheme }: DrawingContext): Drawing => {
  const id = layerId(overlay.id, 'tags')
  return {
    images: [],
    pickable: [id],
    layers: [
      {
        slot: 'top',
        layer: {
          id,
          type: 'symbol',
          ...sourceOf(overlay),
          layout: {
            'text-field': ['get', 'title'],
            'text-font': LABEL_FONT_BOLD,
            'text-size': 12.5,
            'text-anchor': 'bottom',
            'text-offset': [0, -2.3],
            'text-max-width': 20,
            'text-allow-overlap': true,
            'icon-allow-overlap': true,
            'icon-image': tagImageId(look.color, scheme),
            'icon-text-fit': 'both',
            'icon-text-fit-padding': [5, 10, 4, 10],
          },
          paint: {
            'text-color': basemapColors[scheme].label,
            'text-opacity': overlay.opacity,
            'icon-opacity': overlay.opacity,
          },
        },
      },
    ],
  }
}
