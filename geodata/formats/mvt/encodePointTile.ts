import { mercatorX, mercatorY, type Tile } from '#geodata/geometry/tileGrid.ts'
import { encodeValues } from './encodeValues.ts'
import type { PointColumn, PointColumns } from './pointColumns.ts'
import { protobufWriter } from './protobufWriter.ts'
import { tileBuffer, tileExtent } from './tileFrame.ts'
import { putVarint, varintSize, zigzag } from './varint.ts'

/**
 * As `encodeTile`, of points only. No object is made for any of them and nothing is decoded on the way: 8,000 points with seven
 * properties take 2 ms instead of 12.
 */
export function encodePointTile(
  tile: Tile,
  { name, points, fields }: { name: string; points: PointColumns; fields: readonly string[] },
): Uint8Array<ArrayBuffer> {
  const placed = placePoints(tile, points)
  if (placed.rows.length === 0) return new Uint8Array(0)
  const columns = numberValues(
    points.columns.filter((column) => fields.includes(column.name)),
    placed.rows,
  )
  const head = protobufWriter()
  head.varintField(15, 2)
  head.stringField(1, name)
  const tail = protobufWriter()
  for (const { name: key } of columns) tail.stringField(3, key)
  tail.varintField(5, tileExtent)
  const values = columns
    .toSorted((a, b) => a.base - b.base)
    .map((column) => encodeValues(column.values, column.used))
  return layerOf([head.finish(), encodeFeatures(placed, points.fid, columns), tail.finish(), ...values])
}

/** Parts of a layer as the one layer of a tile, copied once into what they take: a tile may be a megabyte. */
function layerOf(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  let at = 1 + varintSize(length)
  const tile = new Uint8Array(at + length)
  tile[0] = (3 << 3) | 2
  putVarint(tile, 1, length)
  for (const part of parts) {
    tile.set(part, at)
    at += part.length
  }
  return tile
}

/** Rows that are seen in the tile, each with its place in whole units. */
type Placed = { rows: Uint32Array; x: Int32Array; y: Int32Array }

function placePoints(tile: Tile, { rows, lon, lat }: PointColumns): Placed {
  const placed = {
    rows: new Uint32Array(rows.length),
    x: new Int32Array(rows.length),
    y: new Int32Array(rows.length),
  }
  const scale = 2 ** tile.z * tileExtent
  const [left, top] = [tile.x * tileExtent, tile.y * tileExtent]
  const [low, high] = [-tileBuffer, tileExtent + tileBuffer]
  let count = 0
  for (const row of rows) {
    const x = Math.round(mercatorX(lon[row] ?? 0) * scale - left)
    const y = Math.round(mercatorY(lat[row] ?? 0) * scale - top)
    if (x < low || x > high || y < low || y > high) continue
    placed.rows[count] = row
    placed.x[count] = x
    placed.y[count] = y
    count++
  }
  return {
    rows: placed.rows.subarray(0, count),
    x: placed.x.subarray(0, count),
    y: placed.y.subarray(0, count),
  }
}

type NumberedColumn = PointColumn & {
  /** For each placed row the number of its value within the column, from 1; 0 is "unknown". */
  numbers: Int32Array
  /** The codes that occur, in the order of their numbers. */
  used: number[]
  /** What to add to a number for the value's place among all of the layer. */
  base: number
}

/** Values are numbered column by column, those with the fewest first: then most numbers take one byte. */
function numberValues(columns: readonly PointColumn[], rows: Uint32Array): NumberedColumn[] {
  const numbered = columns.map((column) => ({ ...column, ...numberColumn(column, rows), base: 0 }))
  let next = 0
  for (const column of numbered.toSorted((a, b) => a.used.length - b.used.length)) {
    column.base = next - 1
    next += column.used.length
  }
  return numbered
}

/** A list answers faster than a map, but must be made as long as the column has values: worth it up to so many. */
const listedValues = 65_536

function numberColumn({ codes, values, unique }: PointColumn, rows: Uint32Array) {
  const numbers = new Int32Array(rows.length)
  const used: number[] = []
  const distinct = distinctValues(values)
  if (unique) {
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] ?? 0] ?? 0
      if (code !== 0) numbers[i] = used.push(code)
    }
  } else if (distinct <= listedValues) {
    const known = new Int32Array(distinct + 1)
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] ?? 0] ?? 0
      if (code === 0) continue
      if (known[code] === 0) known[code] = used.push(code)
      numbers[i] = known[code] ?? 0
    }
  } else {
    const known = new Map<number, number>()
    for (let i = 0; i < rows.length; i++) {
      const code = codes[rows[i] ?? 0] ?? 0
      if (code === 0) continue
      let number = known.get(code)
      if (number === undefined) {
        number = used.push(code)
        known.set(code, number)
      }
      numbers[i] = number
    }
  }
  return { numbers, used }
}

function distinctValues(values: PointColumn['values']): number {
  if (values.kind === 'boolean') return 2
  return values.kind === 'number' ? values.numbers.length : values.ends.length
}

/** What a feature of one point takes at most without its tags: keys, lengths, an id of 32 bits, type and place. */
const featureWithoutTags = 40

/** The features of a layer, their lengths reckoned beforehand, so that nothing is moved. */
function encodeFeatures({ rows, x, y }: Placed, fid: Int32Array, columns: NumberedColumn[]): Uint8Array {
  const largestTags = columns.reduce(
    (sum, { base, used }, key) => sum + varintSize(key) + varintSize(base + used.length),
    0,
  )
  const bytes = new Uint8Array(rows.length * (featureWithoutTags + largestTags))
  const tags = new Int32Array(2 * columns.length)
  let at = 0
  for (let i = 0; i < rows.length; i++) {
    let tagCount = 0
    let tagBytes = 0
    for (let key = 0; key < columns.length; key++) {
      const column = columns[key]
      const number = column?.numbers[i]
      if (!column || !number) continue
      tags[tagCount] = key
      tags[tagCount + 1] = column.base + number
      tagBytes += varintSize(key) + varintSize(column.base + number)
      tagCount += 2
    }
    const id = fid[rows[i] ?? 0] ?? 0
    const [right, down] = [zigzag(x[i] ?? 0), zigzag(y[i] ?? 0)]
    const shapeBytes = 1 + varintSize(right) + varintSize(down)

    bytes[at++] = (2 << 3) | 2
    at = putVarint(bytes, at, 1 + varintSize(id) + 1 + varintSize(tagBytes) + tagBytes + 4 + shapeBytes)
    bytes[at++] = (1 << 3) | 0
    at = putVarint(bytes, at, id)
    bytes[at++] = (2 << 3) | 2
    at = putVarint(bytes, at, tagBytes)
    for (let tag = 0; tag < tagCount; tag++) at = putVarint(bytes, at, tags[tag] ?? 0)
    bytes[at++] = (3 << 3) | 0
    bytes[at++] = 1
    bytes[at++] = (4 << 3) | 2
    bytes[at++] = shapeBytes
    bytes[at++] = (1 << 3) | 1
    at = putVarint(bytes, at, right)
    at = putVarint(bytes, at, down)
  }
  return bytes.subarray(0, at)
}
