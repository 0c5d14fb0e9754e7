import type { LegendEntry } from '#geodata/cartography/legendEntry.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'

/** One line of a legend, how many features it stands for, and the style it is drawn with where that is not the layer's. */
export type LegendItem = { entry: LegendEntry; count: number | undefined; style?: LayerStyle }
