import type { Paint } from '#geodata/schema/map/layerStyle.ts'
import { categoryColors } from './categoryColors.ts'
import { type ColorScheme, themeColors } from './palette.ts'
import { populationRamp } from './populationRamp.ts'

/** What is not known is drawn in this grey, whatever the rule. */
export const unknownColor = (scheme: ColorScheme): string => populationRamp[scheme].unknown

const named: Record<ColorScheme, Map<Paint, string>> = {
  light: new Map([...Object.entries(themeColors.light), ...Object.entries(categoryColors.light)]),
  dark: new Map([...Object.entries(themeColors.dark), ...Object.entries(categoryColors.dark)]),
}

/** `#rrggbb` of a paint. A name that no palette has is the grey of the unknown. */
export const paintColor = (paint: Paint, scheme: ColorScheme): string =>
  named[scheme].get(paint) ?? (/^#[0-9a-f]{6}$/i.test(paint) ? paint.toLowerCase() : unknownColor(scheme))
