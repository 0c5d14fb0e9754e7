import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import { sizeExpression } from '#web/map/document/expressions/sizeExpression.ts'
import { type Drawing, layerId, sourceOf } from '#web/map/layers/overlay.ts'
import { lineGrowth } from './line.ts'
import { grown, type MarkInput } from './mark.ts'

const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString']
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point']

/** Lines that were made from places, as broad as the style says, and a dot on each place; `large` says which stand out. */
export const drawWays = (
  { overlay, style, context }: MarkInput,
  large: ExpressionSpecification | boolean,
): Drawing => {
  const [line, dot] = [layerId(overlay.id, 'line'), layerId(overlay.id, 'dots')]
  const color = colorExpression(style, context.scheme)
  const width = sizeExpression(style)
  return {
    images: [],
    pickable: [dot, line],
    layers: [
      {
        slot: 'ground',
        layer: {
          id: line,
          type: 'line',
          ...sourceOf(overlay),
          filter: isLine,
          layout: { 'line-join': 'round', 'line-cap': 'round' },
          paint: {
            'line-color': color,
            'line-width': grown(width, lineGrowth),
            'line-opacity': overlay.opacity,
          },
        },
      },
      {
        slot: 'mark',
        layer: {
          id: dot,
          type: 'circle',
          ...sourceOf(overlay),
          filter: isPoint,
          paint: {
            'circle-radius': grown(['+', width, ['case', large, 4, 1]], lineGrowth),
            'circle-color': color,
            'circle-stroke-color': basemapColors[context.scheme].halo,
            'circle-stroke-width': 1.5,
            'circle-opacity': overlay.opacity,
            'circle-stroke-opacity': overlay.opacity,
          },
        },
      },
    ],
  }
}
