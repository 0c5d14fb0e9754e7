import type { MarkKind } from '#geodata/schema/marks/mark.ts'
import { arc } from './arc.ts'
import { area } from './area.ts'
import { cluster } from './cluster.ts'
import { column } from './column.ts'
import { extrusion } from './extrusion.ts'
import { heat } from './heat.ts'
import { icon } from './icon.ts'
import { line } from './line.ts'
import { makeCellMark } from './makeCellMark.ts'
import type { MarkDrawing } from './mark.ts'
import { path } from './path.ts'
import { symbol } from './symbol.ts'

/** How every kind of mark is drawn. */
export const markDrawings: Record<MarkKind, MarkDrawing> = {
  symbol,
  icon,
  cluster,
  heat,
  hexagon: makeCellMark('hexagon'),
  grid: makeCellMark('grid'),
  arc,
  path,
  column,
  line,
  area,
  extrusion,
}
