import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { lineSettings } from '#geodata/schema/marks/line.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import { sizeExpression } from '#web/map/document/expressions/sizeExpression.ts'
import { type Drawing, layerId, sourceOf } from '#web/map/layers/overlay.ts'
import { labelLayers } from './labels.ts'
import { grown, type MarkDrawing } from './mark.ts'

/** Lengths in widths of the line. */
const dashes: Record<'solid' | 'dashed' | 'dotted' | 'railway', number[] | undefined> = {
  solid: undefined,
  dashed: [3, 2.2],
  dotted: [0.1, 1.8],
  railway: undefined,
}

/** Pixels of rim on each side. */
const CASING = 1.6

/** How broad lines are at other zooms than 12. */
export const lineGrowth: [number, number][] = [
  [8, 0.6],
  [12, 1],
  [16, 1.8],
]

/** Lines as broad as the style says; dashed, with a rim, or striped like a railway where it says so. */
export const line: MarkDrawing = {
  draw: (input) => {
    const { overlay, style, context } = input
    const { dash, cap, casing } = readSettings(lineSettings, style.settings)
    const ground = basemapColors[context.scheme]
    const width = sizeExpression(style)
    const part = (
      name: string,
      color: ExpressionSpecification | string,
      pixels: ExpressionSpecification | number,
      more: LineLayerSpecification['paint'] = {},
      ends: 'round' | 'butt' = cap,
    ): Drawing['layers'][number] => ({
      slot: 'ground',
      layer: {
        id: layerId(overlay.id, name),
        type: 'line',
        ...sourceOf(overlay),
        layout: { 'line-join': 'round', 'line-cap': ends },
        paint: {
          'line-color': color,
          'line-width': grown(pixels, lineGrowth),
          'line-opacity': overlay.opacity,
          ...more,
        },
      },
    })
    const pattern = dashes[dash]
    return {
      images: [],
      pickable: [layerId(overlay.id, 'line')],
      layers: [
        ...(casing ? [part('casing', ground.halo, ['+', width, 2 * CASING])] : []),
        part(
          'line',
          colorExpression(style, context.scheme),
          width,
          pattern && { 'line-dasharray': pattern },
          dash === 'dotted' ? 'round' : dash === 'dashed' ? 'butt' : cap,
        ),
        ...(dash === 'railway'
          ? [part('stripe', ground.railwayGap, ['*', width, 0.57], { 'line-dasharray': [5, 5] }, 'butt')]
          : []),
        ...labelLayers(input, 'along'),
      ],
    }
  },
}
