import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { labelExpression } from '#web/map/document/expressions/labelExpression.ts'
import { sizeExpression } from '#web/map/document/expressions/sizeExpression.ts'
import { LABEL_FONT } from '#web/map/labelFont.ts'
import { type Drawing, layerId, sourceOf } from '#web/map/layers/overlay.ts'
import type { MarkInput } from './mark.ts'

/** Pixels between a symbol and its words. */
const GAP = 4

/** The words of a style beside its points, along its lines or in its areas; none where it has none. */
export const labelLayers = (
  { overlay, style, dataset, context }: MarkInput,
  place: 'beside' | 'along' | 'inside',
  only?: ExpressionSpecification,
): Drawing['layers'] => {
  const { label } = style
  if (!label.on || label.text.trim() === '') return []
  const colors = basemapColors[context.scheme]
  const beside: ExpressionSpecification = ['/', ['+', ['*', 0.5, sizeExpression(style)], GAP], label.pixels]
  return [
    {
      slot: 'mark',
      layer: {
        id: layerId(overlay.id, 'label'),
        type: 'symbol',
        ...sourceOf(overlay),
        minzoom: label.minZoom,
        ...(only && { filter: only }),
        layout: {
          'text-field': labelExpression(label.text, dataset.fields, context.language),
          'text-font': LABEL_FONT,
          'text-size': label.pixels,
          'text-max-width': 12,
          ...(place === 'along' && { 'symbol-placement': 'line', 'text-max-angle': 40 }),
          ...(place === 'beside' && {
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': beside,
            'text-justify': 'auto',
          }),
        },
        paint: {
          'text-color': colors.label,
          'text-halo-color': colors.halo,
          'text-halo-width': 1.6,
          'text-opacity': overlay.opacity,
        },
      },
    },
  ]
}
