import type { Properties } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { ColorRule } from '#geodata/schema/map/layerStyle.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { classOf } from './classBounds.ts'
import { paintColor, unknownColor } from './paintColor.ts'
import type { ColorScheme } from './palette.ts'
import { rampPaints } from './ramps.ts'

/** `#rrggbb` of each class of a rule, lowest first: one more than there are bounds. */
export const classColors = (rule: Extract<ColorRule, { by: 'classes' }>, scheme: ColorScheme): string[] =>
  rampPaints(rule.ramp, rule.bounds.length + 1, rule.reversed, scheme)

/** `#rrggbb` that a rule gives a feature. */
export const ruleColor = (rule: ColorRule, properties: Properties, scheme: ColorScheme): string => {
  if (rule.by === 'one') return paintColor(rule.paint, scheme)
  const value = propertyOf(properties, rule.field)
  if (!isKnown(value)) return unknownColor(scheme)
  if (rule.by === 'category')
    return paintColor(rule.paints.find((entry) => entry.value === value)?.paint ?? rule.other, scheme)
  // what is no number is not known as one
  if (typeof value !== 'number') return unknownColor(scheme)
  return classColors(rule, scheme)[classOf(rule.bounds, value)] ?? unknownColor(scheme)
}
