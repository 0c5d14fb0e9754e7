import type { ExpressionSpecification } from 'maplibre-gl'
import { areaSettings } from '#geodata/schema/marks/area.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import { LABEL_POINT, withLabelPoints } from '#web/map/document/labelPoints.ts'
import { plainFeatures } from '#web/map/document/plainFeatures.ts'
import { layerId, sourceOf } from '#web/map/layers/overlay.ts'
import { labelLayers } from './labels.ts'
import type { MarkDrawing } from './mark.ts'

/** Areas as a wash with a firm edge, each with its words once in its middle. */
export const area: MarkDrawing = {
  data: (rows, style) => (style.label.on ? withLabelPoints(plainFeatures(rows)) : plainFeatures(rows)),
  draw: (input) => {
    const { overlay, style, context } = input
    const { fillOpacity, outline } = readSettings(areaSettings, style.settings)
    const color = colorExpression(style, context.scheme)
    const fill = layerId(overlay.id, 'fill')
    // tiles have no points for labels: there the words stand in every piece of an area
    const words: ExpressionSpecification | undefined =
      overlay.source.kind === 'features' ? ['==', ['get', LABEL_POINT], true] : undefined
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
            paint: { 'fill-color': color, 'fill-opacity': overlay.opacity * fillOpacity },
          },
        },
        ...(outline > 0
          ? [
              {
                slot: 'ground' as const,
                layer: {
                  id: layerId(overlay.id, 'edge'),
                  type: 'line' as const,
                  ...sourceOf(overlay),
                  layout: { 'line-join': 'round' as const },
                  paint: { 'line-color': color, 'line-width': outline, 'line-opacity': overlay.opacity },
                },
              },
            ]
          : []),
        ...labelLayers(input, 'inside', words),
      ],
    }
  },
}
