import type { Properties } from '#geodata/schema/field.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { isLineMark } from '#geodata/schema/marks/mark.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'

/** However small a value, its feature can be seen. */
export const LEAST_PIXELS = 3
export const MOST_PIXELS = 200

/** What a feature of unknown size is drawn with: small, and never nothing. */
export const UNKNOWN_PIXELS = 5

type Sized = Pick<LayerStyle, 'mark' | 'size'>

/** Pixels of a value: the area of a symbol is proportional to it, the width of a line. */
export const valuePixels = ({ mark, size }: Sized, value: number): number => {
  if (size.by === 'one') return size.pixels
  const share = Math.max(0, value) / size.largest
  const pixels = size.pixels * (isLineMark(mark) ? share : Math.sqrt(share))
  return Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS, pixels))
}

/** Pixels at zoom 12 that a size rule gives a feature. */
export const rulePixels = (style: Sized, properties: Properties): number => {
  if (style.size.by === 'one') return style.size.pixels
  const value = propertyOf(properties, style.size.field)
  return typeof value === 'number' && Number.isFinite(value) ? valuePixels(style, value) : UNKNOWN_PIXELS
}
