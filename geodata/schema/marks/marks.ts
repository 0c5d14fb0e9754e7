import { arc } from './arc.ts'
import { area } from './area.ts'
import { cluster } from './cluster.ts'
import { column } from './column.ts'
import { extrusion } from './extrusion.ts'
import { grid } from './grid.ts'
import { heat } from './heat.ts'
import { hexagon } from './hexagon.ts'
import { icon } from './icon.ts'
import { line } from './line.ts'
import type { MarkDefinition, MarkKind } from './mark.ts'
import { path } from './path.ts'
import { symbol } from './symbol.ts'

/** Every kind of mark, in the order in which they are offered. */
export const markDefinitions: Record<MarkKind, MarkDefinition> = {
  symbol,
  icon,
  cluster,
  heat,
  hexagon,
  grid,
  arc,
  path,
  column,
  line,
  area,
  extrusion,
}
