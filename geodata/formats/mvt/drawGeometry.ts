import type { Geometry, Position } from 'geojson'
import { clipLine } from '#geodata/geometry/clip.ts'
import { at, type FlatLine, flatLine, quantised } from '#geodata/geometry/flatLine.ts'
import { simplifyLine } from '#geodata/geometry/simplifyLine.ts'
import { drawPolygon } from './drawPolygon.ts'
import type { TileFrame } from './tileFrame.ts'
import { zigzag } from './varint.ts'

/** MVT 2.1 §4.3.4: 1 points, 2 lines, 3 polygons. `parts` are points as one flat list, lines, or open rings in order. */
export type Drawing = { type: 1 | 2 | 3; parts: FlatLine[] }

/** What of a geometry is seen in a tile, in whole tile units; several for a collection, none when it lies elsewhere. */
export function drawGeometry(geometry: Geometry, frame: TileFrame): Drawing[] {
  switch (geometry.type) {
    case 'Point':
      return drawPoints([geometry.coordinates], frame)
    case 'MultiPoint':
      return drawPoints(geometry.coordinates, frame)
    case 'LineString':
      return drawLines([geometry.coordinates], frame)
    case 'MultiLineString':
      return drawLines(geometry.coordinates, frame)
    case 'Polygon':
      return drawPolygons([geometry.coordinates], frame)
    case 'MultiPolygon':
      return drawPolygons(geometry.coordinates, frame)
    case 'GeometryCollection':
      return geometry.geometries.flatMap((member) => drawGeometry(member, frame))
  }
}

function drawPoints(positions: Position[], { project, extent, buffer }: TileFrame): Drawing[] {
  const points: FlatLine = []
  for (const position of positions) {
    const [x, y] = project(position)
    if (x >= -buffer && x <= extent + buffer && y >= -buffer && y <= extent + buffer) {
      points.push(Math.round(x), Math.round(y))
    }
  }
  return points.length > 0 ? [{ type: 1, parts: [points] }] : []
}

function drawLines(lines: Position[][], frame: TileFrame): Drawing[] {
  const square = { min: -frame.buffer, max: frame.extent + frame.buffer }
  const parts = lines
    .map((line) => simplifyLine(flatLine(line, frame.project), frame.tolerance))
    .flatMap((line) => clipLine(line, square))
    .map((part) => quantised(part, false))
    .filter((part) => part.length >= 4)
  return parts.length > 0 ? [{ type: 2, parts }] : []
}

function drawPolygons(polygons: Position[][][], frame: TileFrame): Drawing[] {
  const parts = polygons.flatMap((rings) => drawPolygon(rings, frame))
  return parts.length > 0 ? [{ type: 3, parts }] : []
}

/** A drawing as MVT commands, into an array that is used again: moves relative to the last vertex, §4.3.3. */
export function writeCommands({ type, parts }: Drawing, into: number[]): void {
  into.length = 0
  let [lastX, lastY] = [0, 0]
  const step = (part: FlatLine, index: number) => {
    const [x, y] = [at(part, index), at(part, index + 1)]
    into.push(zigzag(x - lastX), zigzag(y - lastY))
    lastX = x
    lastY = y
  }
  for (const part of parts) {
    const count = part.length / 2
    const moves = type === 1 ? count : 1
    into.push((moves << 3) | 1)
    for (let i = 0; i < moves; i++) step(part, i * 2)
    if (type === 1) continue
    into.push(((count - 1) << 3) | 2)
    for (let i = 1; i < count; i++) step(part, i * 2)
    if (type === 3) into.push((1 << 3) | 7)
  }
}
