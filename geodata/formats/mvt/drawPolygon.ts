import type { Position } from 'geojson'
import { clipRing } from '#geodata/geometry/clip.ts'
import { at, doubleArea, type FlatLine, flatLine, quantised, reversed } from '#geodata/geometry/flatLine.ts'
import { simplifyLine } from '#geodata/geometry/simplifyLine.ts'
import type { TileFrame } from './tileFrame.ts'

/** Outer ring clockwise on the screen, holes the other way (MVT 2.1 §4.3.4.4), all open; empty when nothing is seen. */
export function drawPolygon(rings: Position[][], frame: TileFrame): FlatLine[] {
  const [outer, ...holes] = rings.map((ring) => flatLine(ring, frame.project))
  if (!outer) return []
  const smallest = (2 * frame.tolerance) ** 2
  if (Math.abs(doubleArea(outer)) < 2 * Math.max(1, smallest)) return speck(outer, frame)
  const drawn = drawRing(outer, frame)
  if (!drawn) return []
  return [
    wound(drawn, true),
    ...holes
      .filter((hole) => Math.abs(doubleArea(hole)) >= 2 * smallest)
      .map((hole) => drawRing(hole, frame))
      .filter((hole) => hole !== undefined)
      .map((hole) => wound(hole, false)),
  ]
}

function drawRing(ring: FlatLine, { tolerance, extent, buffer }: TileFrame): FlatLine | undefined {
  const square = { min: -buffer, max: extent + buffer }
  const drawn = quantised(clipRing(simplifyLine(ring, tolerance), square), true)
  return drawn.length >= 6 && doubleArea(drawn) !== 0 ? drawn : undefined
}

const wound = (ring: FlatLine, clockwise: boolean): FlatLine =>
  doubleArea(ring) > 0 === clockwise ? ring : reversed(ring)

/** An area too small to have a shape is a small square, in the one tile that holds it: far out it must not disappear. */
function speck(ring: FlatLine, { extent, tolerance }: TileFrame): FlatLine[] {
  const [x, y] = [Math.floor(at(ring, 0)), Math.floor(at(ring, 1))]
  if (x < 0 || y < 0 || x >= extent || y >= extent) return []
  const side = Math.max(1, tolerance)
  return [[x, y, x + side, y, x + side, y + side, x, y + side]]
}
