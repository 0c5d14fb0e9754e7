import { extrusionSettings } from '#geodata/schema/marks/extrusion.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { colorExpression } from '#web/map/document/expressions/colorExpression.ts'
import type { MarkDrawing } from './mark.ts'
import { heightExpression, solidLayers } from './solids.ts'

/** Areas as high as a number. */
export const extrusion: MarkDrawing = {
  draw: (input) => {
    const { style, context } = input
    const { height, metresPerUnit, fillOpacity } = readSettings(extrusionSettings, style.settings)
    return solidLayers(
      input,
      colorExpression(style, context.scheme),
      heightExpression(height, metresPerUnit),
      fillOpacity,
    )
  },
}
