import type { ExpressionSpecification } from 'maplibre-gl'
import { drawnColor } from '#geodata/cartography/drawnColor.ts'
import { paintColor, unknownColor } from '#geodata/cartography/paintColor.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { classColors } from '#geodata/cartography/ruleColor.ts'
import type { ColorRule, LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { byConditions } from './byConditions.ts'
import { knownExpression } from './conditionExpression.ts'

type Branch = [ExpressionSpecification, string]

/** The values of the rule with their colours, the colour of the rest, and of what is not known. */
type Branches = { branches: Branch[]; rest: string }

const categories = (rule: Extract<ColorRule, { by: 'category' }>, scheme: ColorScheme): Branches => ({
  branches: rule.paints.map(({ value, paint }) => [
    ['==', ['get', rule.field], value],
    paintColor(paint, scheme),
  ]),
  rest: paintColor(rule.other, scheme),
})

const classes = (rule: Extract<ColorRule, { by: 'classes' }>, scheme: ColorScheme): Branches => {
  const [lowest = unknownColor(scheme), ...colors] = classColors(rule, scheme)
  const notNumber: Branch = [['!=', ['typeof', ['get', rule.field]], 'number'], unknownColor(scheme)]
  const steps = colors.flatMap((color, index): Branch[] => {
    const bound = rule.bounds[index]
    return bound === undefined ? [] : [[['>=', ['number', ['get', rule.field]], bound], color]]
  })
  // the highest class first: who is not in it is in one below
  return { branches: [notNumber, ...steps.toReversed()], rest: lowest }
}

/** `#rrggbb` of a feature, as `featureLook` has it. */
export const colorExpression = (
  style: Pick<LayerStyle, 'mark' | 'settings' | 'color' | 'conditions'>,
  scheme: ColorScheme,
): ExpressionSpecification | string => {
  const { color: rule, conditions } = style
  const drawn = (color: string): string => drawnColor(style, color, scheme)
  const byRule = (): ExpressionSpecification | string => {
    if (rule.by === 'one') return drawn(paintColor(rule.paint, scheme))
    const { branches, rest } = rule.by === 'category' ? categories(rule, scheme) : classes(rule, scheme)
    return [
      'case',
      ['!', knownExpression(rule.field)],
      drawn(unknownColor(scheme)),
      ...branches.flatMap(([test, color]): Branch => [test, drawn(color)]),
      drawn(rest),
    ]
  }
  return byConditions(
    conditions,
    ({ paint }) => (paint === null ? undefined : drawn(paintColor(paint, scheme))),
    byRule(),
  )
}
