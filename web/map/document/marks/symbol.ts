import type { ExpressionSpecification } from 'maplibre-gl'
import { basemapColors } from '#geodata/cartography/basemapColors.ts'
import { symbolSettings } from '#geodata/schema/marks/symbol.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import { sizeExpression } from '#web/map/document/expressions/sizeExpression.ts'
import { styleColors } from '#web/map/document/styleColors.ts'
import { type Drawing, layerId, roughByField, sourceOf } from '#web/map/layers/overlay.ts'
import { SHAPE_PIXELS, type SymbolStyle, symbolId } from '#web/map/symbols.ts'
import { labelLayers } from './labels.ts'
import { grown, type MarkDrawing, type MarkInput } from './mark.ts'

/** Discs are drawn by the graphics card alone, as many as there are. */
const discs = ({ overlay, style, context: { scheme } }: MarkInput, outline: boolean): Drawing => {
  const paper = basemapColors[scheme].halo
  const color = colorExpression(style, scheme)
  const id = layerId(overlay.id, 'points')
  const rim = outline ? 1.5 : 0
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
            'circle-radius': grown(['*', 0.5, sizeExpression(style)]),
            'circle-color': ['case', roughByField, paper, color],
            'circle-stroke-color': ['case', roughByField, color, paper],
            'circle-stroke-width': ['case', roughByField, 2, rim],
            'circle-opacity': overlay.opacity,
            'circle-stroke-opacity': overlay.opacity,
          },
        },
      },
    ],
  }
}

const icons = (
  { overlay, style, context: { scheme } }: MarkInput,
  look: Pick<SymbolStyle, 'shape' | 'rim'>,
): Drawing => {
  const paper = basemapColors[scheme].halo
  const id = layerId(overlay.id, 'points')
  const image = (
    color: ExpressionSpecification | string,
    rough: boolean,
  ): ExpressionSpecification | string =>
    typeof color === 'string'
      ? symbolId({ ...look, color, paper, rough })
      : imageByColor(
          color,
          (one) => symbolId({ ...look, color: one, paper, rough }),
          styleColors(style, scheme),
        )
  const color = colorExpression(style, scheme)
  return {
    images: styleColors(style, scheme).flatMap((each) =>
      [true, false].map((rough): SymbolStyle => ({ ...look, color: each, paper, rough })),
    ),
    pickable: [id],
    layers: [
      {
        slot: 'mark',
        layer: {
          id,
          type: 'symbol',
          ...sourceOf(overlay),
          layout: {
            'icon-image': ['case', roughByField, image(color, true), image(color, false)],
            'icon-size': grown(['/', sizeExpression(style), SHAPE_PIXELS]),
            'icon-allow-overlap': true,
          },
          paint: { 'icon-opacity': overlay.opacity },
        },
      },
    ],
  }
}

/** Which of the images that were drawn: one for each colour. */
const imageByColor = (
  color: ExpressionSpecification,
  nameOf: (color: string) => string,
  colors: readonly string[],
): ExpressionSpecification => {
  const [first, ...others] = colors.map((one): [string, string] => [one, nameOf(one)])
  if (!first) throw new Error('imageByColor: expected at least one colour')
  return ['match', color, ...first, ...others.flat(), first[1]]
}

/** One symbol per feature, hollow where the position is rough. */
export const symbol: MarkDrawing = {
  draw: (input) => {
    const { shape, outline } = readSettings(symbolSettings, input.style.settings)
    // place names make room for icons, but discs stay sharp however large they are
    const asDiscs = input.dense || (shape === 'circle' && input.style.size.by === 'field')
    const drawing = asDiscs ? discs(input, outline) : icons(input, { shape, rim: outline })
    return { ...drawing, layers: [...drawing.layers, ...labelLayers(input, 'beside')] }
  },
}
