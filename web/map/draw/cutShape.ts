import { area } from '@turf/turf'
import { splitArea, splitLine, withoutAreas } from '#geodata/geometry/splitByLine.ts'
import type { CutWay, DrawnGeometry } from './drawTool.ts'

/** Square metres that a hole takes out at least: less is no more than a touch of two edges. */
const LEAST = 0.01

/** A shape in the pieces that are left of it, the largest first; undefined where what was drawn does not cut it. */
export const cutShape = (
  shape: DrawnGeometry,
  way: CutWay,
  cutter: DrawnGeometry,
): [DrawnGeometry, ...DrawnGeometry[]] | undefined => {
  const pieces = piecesOf(shape, way, cutter)
  const [first, ...others] = pieces ?? []
  return first && [first, ...others]
}

const piecesOf = (shape: DrawnGeometry, way: CutWay, cutter: DrawnGeometry): DrawnGeometry[] | undefined => {
  if (way === 'split' && cutter.type === 'LineString') {
    if (shape.type === 'LineString') return splitLine(shape, cutter)
    if (shape.type === 'Polygon')
      return splitArea(shape, cutter)?.toSorted((left, right) => area(right) - area(left))
  }
  if (way !== 'hole' || shape.type !== 'Polygon' || cutter.type !== 'Polygon') return undefined
  const left = withoutAreas(shape, [cutter])
  const rest = left.reduce((sum, piece) => sum + area(piece), 0)
  if (left.length === 0 || area(shape) - rest < LEAST) return undefined
  return left.toSorted((one, other) => area(other) - area(one))
}
