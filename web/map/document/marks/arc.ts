import { arcSettings } from '#geodata/schema/marks/arc.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { arcs } from '#web/map/document/arcs.ts'
import type { MarkDrawing } from './mark.ts'
import { drawWays } from './ways.ts'

/** An arc from each point to its other end. */
export const arc: MarkDrawing = {
  data: (rows, style) => arcs(rows, readSettings(arcSettings, style.settings)),
  draw: (input) => drawWays(input, false),
}
