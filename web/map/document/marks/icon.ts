import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { iconSettings } from '#geodata/schema/marks/icon.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import { sizeExpression } from '#web/map/document/expressions/sizeExpression.ts'
import { iconImageId, pictureImageId } from '#web/map/icons/iconImageId.ts'
import { ICON_PIXELS, ICON_RATIO, PICTURE_PIXELS } from '#web/map/icons/iconSizes.ts'
import { type Drawing, layerId, roughByField, sourceOf } from '#web/map/layers/overlay.ts'
import { labelLayers } from './labels.ts'
import { grown, type MarkDrawing } from './mark.ts'

/** How much of its disc an icon fills. */
export const DISC_SHARE = 0.62

/** Pixels; the field around an icon is drawn finer than it is shown. */
const HALO = 1.3 * ICON_RATIO

/** An icon on each place, on a disc or with a halo; where the position is rough, the colours change places. */
export const icon: MarkDrawing = {
  draw: (input) => {
    const { overlay, style, context } = input
    const { icon: name, picture, ground } = readSettings(iconSettings, style.settings)
    const address = picture === '' ? '' : (input.assetAddress?.(picture) ?? '')
    const paper = basemapColors[context.scheme].halo
    const color = colorExpression(style, context.scheme)
    const pixels = sizeExpression(style)
    const isDisc = ground === 'disc' && picture === ''
    const disc = layerId(overlay.id, 'points')
    const sign = layerId(overlay.id, 'icon')
    const either = (rough: typeof color, sure: typeof color): ExpressionSpecification => [
      'case',
      roughByField,
      rough,
      sure,
    ]
    const share: ExpressionSpecification = picture
      ? ['/', pixels, PICTURE_PIXELS]
      : ['*', pixels, (isDisc ? DISC_SHARE : 1) / ICON_PIXELS]
    const layers: Drawing['layers'] = [
      {
        slot: 'mark',
        layer: {
          id: sign,
          type: 'symbol',
          ...sourceOf(overlay),
          layout: {
            'icon-image': picture ? pictureImageId(address) : iconImageId(name),
            'icon-size': grown(share),
            'icon-allow-overlap': !input.dense,
          },
          paint: {
            'icon-opacity': overlay.opacity,
            ...(!picture && {
              'icon-color': isDisc ? either(color, paper) : either(paper, color),
              ...(!isDisc && {
                'icon-halo-color': either(color, paper),
                'icon-halo-width': HALO,
              }),
            }),
          },
        },
      },
      ...labelLayers(input, 'beside'),
    ]
    if (!isDisc) return { images: [], pickable: [sign], layers }
    return {
      images: [],
      pickable: [disc],
      layers: [
        {
          slot: 'mark',
          layer: {
            id: disc,
            type: 'circle',
            ...sourceOf(overlay),
            paint: {
              'circle-radius': grown(['*', 0.5, pixels]),
              'circle-color': either(paper, color),
              'circle-stroke-color': either(color, paper),
              'circle-stroke-width': 1.5,
              'circle-opacity': overlay.opacity,
              'circle-stroke-opacity': overlay.opacity,
            },
          },
        },
        ...layers,
      ],
    }
  },
}
