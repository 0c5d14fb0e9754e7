import { paintColor, unknownColor } from '#geodata/cartography/paintColor.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { rampPaints } from '#geodata/cartography/ramps.ts'
import type { ColorRule, LayerStyle } from '#geodata/schema/map/layerStyle.ts'

const ruleColors = (rule: ColorRule, scheme: ColorScheme): string[] => {
  switch (rule.by) {
    case 'one':
      return [paintColor(rule.paint, scheme)]
    case 'category':
      return [...rule.paints.map(({ paint }) => paint), rule.other].map((paint) => paintColor(paint, scheme))
    case 'classes':
      return rampPaints(rule.ramp, rule.bounds.length + 1, rule.reversed, scheme)
  }
}

/** Every colour in which a style may draw a feature, each once. */
export const styleColors = ({ color, conditions }: LayerStyle, scheme: ColorScheme): string[] => [
  ...new Set([
    ...ruleColors(color, scheme),
    ...(color.by === 'one' ? [] : [unknownColor(scheme)]),
    ...conditions.flatMap(({ paint }) => (paint === null ? [] : [paintColor(paint, scheme)])),
  ]),
]
