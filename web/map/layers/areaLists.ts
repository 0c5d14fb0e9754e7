import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { CITY_FADE } from '#web/map/basemapStyle.ts'
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

/** Heights of its words from one plate to the next. */
const PLATE = 2.35

/**
 * A worded plate under the city's name, several of them in a pile: they belong to the area, and point at no place in it. With
 * the name they make room when the map comes near.
 */
export const drawAreaLists = (overlay: Overlay, look: AreaListLook, { scheme }: DrawingContext): Drawing => {
  const id = layerId(overlay.id, 'tags')
  const pile = PLATE * (look.place ?? 0)
  const [near, full, nearer, gone] = CITY_FADE
  const opacity: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['zoom'],
    near,
    full * overlay.opacity,
    nearer,
    gone,
  ]
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
          maxzoom: CITY_FADE[2],
          layout: {
            'text-field': ['get', 'title'],
            'text-font': LABEL_FONT_BOLD,
            'text-size': 12.5,
            'text-anchor': 'top',
            'text-offset': [
              'interpolate',
              ['linear'],
              ['zoom'],
              8,
              ['literal', [0, 1.43 + pile]],
              12,
              ['literal', [0, 5.15 + pile]],
            ],
            'text-max-width': 20,
            'text-allow-overlap': true,
            'icon-allow-overlap': true,
            'icon-image': tagImageId(look.color, scheme),
            'icon-text-fit': 'both',
            'icon-text-fit-padding': [5, 10, 4, 10],
          },
          paint: {
            'text-color': basemapColors[scheme].label,
            'text-opacity': opacity,
            'icon-opacity': opacity,
          },
        },
      },
    ],
  }
}

/** Gives each dataset of plates its own place under the names of the cities. */
export const piled = (overlays: Overlay[]): Overlay[] => {
  let place = 0
  return overlays.map((overlay) =>
    overlay.look.kind === 'areaList' ? { ...overlay, look: { ...overlay.look, place: place++ } } : overlay,
  )
}
