import { pathSettings } from '#geodata/schema/marks/path.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { PATH_END, paths } from '#web/map/document/paths.ts'
import type { MarkDrawing } from './mark.ts'
import { drawWays } from './ways.ts'

/** Points tied in the order of time, the latest of each path larger. */
export const path: MarkDrawing = {
  data: (rows, style) => paths(rows, readSettings(pathSettings, style.settings)),
  draw: (input) => drawWays(input, ['==', ['get', PATH_END], true]),
}
