import { drawnColor } from '#geodata/cartography/drawnColor.ts'
import { paintColor, unknownColor } from '#geodata/cartography/paintColor.ts'
import type { ColorScheme } from '#geodata/cartography/palette.ts'
import { rampPaints } from '#geodata/cartography/ramps.ts'
import type { ColorRule, LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { cellSettings, isCellMark } from '#geodata/schema/marks/cells.ts'
import { heatSettings } from '#geodata/schema/marks/heat.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'

/** Colours of a ramp, for a glance. */
const COUNTED = 4

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

/** Marks that count by themselves have the colours of their own ramp. */
const countedColors = ({ mark, settings }: LayerStyle, scheme: ColorScheme): string[] | undefined => {
  if (mark === 'heat') return rampPaints(readSettings(heatSettings, settings).ramp, COUNTED, false, scheme)
  if (isCellMark(mark)) return rampPaints(readSettings(cellSettings, settings).ramp, COUNTED, false, scheme)
  return undefined
}

/** Every colour in which a style may draw a feature, each once. */
export const styleColors = (style: LayerStyle, scheme: ColorScheme): string[] => {
  const { color, conditions } = style
  const drawn = [
    ...ruleColors(color, scheme),
    ...(color.by === 'one' ? [] : [unknownColor(scheme)]),
    ...conditions.flatMap(({ paint }) => (paint === null ? [] : [paintColor(paint, scheme)])),
  ].map((each) => drawnColor(style, each, scheme))
  return countedColors(style, scheme) ?? [...new Set(drawn)]
}
