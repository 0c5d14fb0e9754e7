import type { ExpressionSpecification } from 'maplibre-gl'
import { LEAST_PIXELS, MOST_PIXELS, UNKNOWN_PIXELS } from '#geodata/cartography/rulePixels.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { isLineMark } from '#geodata/schema/marks/mark.ts'
import { byConditions } from './byConditions.ts'

type Sized = Pick<LayerStyle, 'mark' | 'size'>

const byRule = ({ mark, size }: Sized): ExpressionSpecification | number => {
  if (size.by === 'one') return size.pixels
  const value: ExpressionSpecification = ['get', size.field]
  const share: ExpressionSpecification = ['/', ['max', 0, ['number', value]], size.largest]
  const pixels: ExpressionSpecification = ['*', size.pixels, isLineMark(mark) ? share : ['sqrt', share]]
  return [
    'case',
    ['==', ['typeof', value], 'number'],
    ['min', MOST_PIXELS, ['max', LEAST_PIXELS, pixels]],
    UNKNOWN_PIXELS,
  ]
}

/** Pixels of a feature at zoom 12, as `featureLook` has them. */
export const sizeExpression = (
  style: Sized & Pick<LayerStyle, 'conditions'>,
): ExpressionSpecification | number =>
  byConditions(style.conditions, ({ pixels }) => pixels ?? undefined, byRule(style))
