import type { Properties } from '#geodata/schema/field.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { drawnColor } from './drawnColor.ts'
import { meetsConditions } from './meetsConditions.ts'
import { paintColor } from './paintColor.ts'
import type { ColorScheme } from './palette.ts'
import { ruleColor } from './ruleColor.ts'
import { rulePixels } from './rulePixels.ts'

/** `#rrggbb`; pixels at zoom 12. */
export type FeatureLook = { color: string; pixels: number; hidden: boolean }

/** How a style draws one feature: what every renderer and every legend must agree with. */
export const featureLook = (style: LayerStyle, properties: Properties, scheme: ColorScheme): FeatureLook => {
  const exception = style.conditions.find(({ when }) => meetsConditions(when, properties))
  const paint = exception?.paint ?? null
  const color = paint === null ? ruleColor(style.color, properties, scheme) : paintColor(paint, scheme)
  return {
    color: drawnColor(style, color, scheme),
    pixels: exception?.pixels ?? rulePixels(style, properties),
    hidden: exception?.hidden ?? false,
  }
}
