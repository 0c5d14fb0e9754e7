import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { lineSettings } from '#geodata/schema/marks/line.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { basemapColors } from './basemapColors.ts'
import { mixColors } from './mixColors.ts'
import type { ColorScheme } from './palette.ts'

/** How much of a pale line's colour is its own; the rest is the land's. */
const QUIET_SHARE = 0.55

/** `#rrggbb` as the mark draws it: a pale line mixes what its rule says with the ground. */
export const drawnColor = (
  style: Pick<LayerStyle, 'mark' | 'settings'>,
  color: string,
  scheme: ColorScheme,
): string =>
  style.mark === 'line' && readSettings(lineSettings, style.settings).quiet
    ? mixColors(basemapColors[scheme].land, color, QUIET_SHARE)
    : color
