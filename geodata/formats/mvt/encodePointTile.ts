import { mercatorX, mercatorY, type Tile } from '#geodata/geometry/tileGrid.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { writeValue } from './dictionary.ts'
import { protobufWriter, zigzag } from './protobufWriter.ts'
import { tileBuffer, tileExtent } from './tileFrame.ts'

/** Codes 1 to `distinct` are read as the values that occur. */
type PointColumn = {
  name: string
  codes: Uint32Array
  distinct: number
  read: (code: number) => PropertyValue
}

/** Points as columns of a whole dataset, of which `rows` are in the tile; code 0 is "unknown", which a tile leaves out. */
export type PointColumns = {
  rows: Uint32Array
  fid: Int32Array
  /** Degrees, WGS 84. */
  lon: Float64Array
  lat: Float64Array
  columns: PointColumn[]
}

/** As `encodeTile`, of points only: no object is made for any of them, which is several times as fast. */
export function encodePointTile(
  tile: Tile,
  { name, points, fields }: { name: string; points: PointColumns; fields: readonly string[] },
): Uint8Array {
  const layer = protobufWriter(64 * 1024)
  const columns = points.columns.filter((column) => fields.includes(column.name))
  const values = valueNumbers()
  const numberOf = columns.map((column) => values.of(column))
  const scale = 2 ** tile.z * tileExtent
  const tags: number[] = []
  let count = 0

  layer.messageField(3, () => {
    layer.varintField(15, 2)
    layer.stringField(1, name)
    for (const row of points.rows) {
      const x = Math.round(mercatorX(points.lon[row] ?? 0) * scale - tile.x * tileExtent)
      const y = Math.round(mercatorY(points.lat[row] ?? 0) * scale - tile.y * tileExtent)
      const low = -tileBuffer
      const high = tileExtent + tileBuffer
      if (x < low || x > high || y < low || y > high) continue
      tags.length = 0
      for (let key = 0; key < columns.length; key++) {
        const code = columns[key]?.codes[row] ?? 0
        if (code !== 0) tags.push(key, numberOf[key]?.(code) ?? 0)
      }
      layer.pointFeature(points.fid[row] ?? 0, tags, zigzag(x), zigzag(y))
      count++
    }
    for (const column of columns) layer.stringField(3, column.name)
    for (const value of values.all) layer.messageField(4, () => writeValue(layer, value))
    layer.varintField(5, tileExtent)
  })
  return count > 0 ? layer.finish() : new Uint8Array(0)
}

/** A list answers faster than a map, but must be made as long as the column has values: worth it up to so many. */
const listedValues = 65_536

/** Numbers for the values that occur in the tile, each column's own, in the order they are met. */
function valueNumbers() {
  const all: NonNullable<PropertyValue>[] = []

  function add({ read }: PointColumn, code: number): number {
    const value = read(code)
    if (value === null) throw new Error(`expected a value of code ${code}`)
    return all.push(value) - 1
  }

  return {
    all,
    of(column: PointColumn): (code: number) => number {
      if (column.distinct <= listedValues) {
        const numbers = new Int32Array(column.distinct + 1)
        return (code) => {
          // 0 is "not met yet".
          if (numbers[code] === 0) numbers[code] = add(column, code) + 1
          return (numbers[code] ?? 0) - 1
        }
      }
      const numbers = new Map<number, number>()
      return (code) => {
        const known = numbers.get(code)
        if (known !== undefined) return known
        const number = add(column, code)
        numbers.set(code, number)
        return number
      }
    },
  }
}
