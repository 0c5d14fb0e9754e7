import type { Polygon, Position } from 'geojson'

/** A grid of equal cells in a local plane: metres east and north of its origin, true to about 1 % over a municipality. */
export type CellGrid = {
  /** The cell in which a place lies. */
  cellAt(place: Position): { column: number; row: number }
  outline(column: number, row: number): Polygon
}

/** Metres of a degree of latitude on the sphere of radius 6,371,008.8 m, that Turf measures on. */
const METRES_PER_DEGREE = (Math.PI * 6_371_008.8) / 180

/** `size`: metres of a square's side, of a hexagon from its middle to a corner. Hexagons stand on a corner. */
export function cellGrid(
  shape: 'square' | 'hexagon',
  size: number,
  [lon0 = 0, lat0 = 0]: Position,
): CellGrid {
  const east = METRES_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180)
  const toPlane = ([lon = 0, lat = 0]: Position) => ({
    x: (lon - lon0) * east,
    y: (lat - lat0) * METRES_PER_DEGREE,
  })
  const toPlace = (x: number, y: number): Position => [lon0 + x / east, lat0 + y / METRES_PER_DEGREE]
  const ring = (corners: [number, number][]): Polygon => {
    const positions = corners.map(([x, y]) => toPlace(x, y))
    return { type: 'Polygon', coordinates: [[...positions, ...positions.slice(0, 1)]] }
  }
  if (shape === 'square') {
    return {
      cellAt: (place) => {
        const { x, y } = toPlane(place)
        return { column: Math.floor(x / size), row: Math.floor(y / size) }
      },
      outline: (column, row) => {
        const [west, south] = [column * size, row * size]
        return ring([
          [west, south],
          [west + size, south],
          [west + size, south + size],
          [west, south + size],
        ])
      },
    }
  }
  return {
    cellAt: (place) => hexagonAt(toPlane(place), size),
    outline: (column, row) => {
      const x = size * Math.sqrt(3) * (column + row / 2)
      const y = size * 1.5 * row
      return ring(
        Array.from({ length: 6 }, (_, corner): [number, number] => {
          const angle = (Math.PI / 3) * corner - Math.PI / 2
          return [x + size * Math.cos(angle), y + size * Math.sin(angle)]
        }),
      )
    },
  }
}

/** Axial coordinates of the hexagon about a place, by rounding in the cube (Patel, “Hexagonal Grids”). */
function hexagonAt({ x, y }: { x: number; y: number }, size: number): { column: number; row: number } {
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / size
  const r = ((2 / 3) * y) / size
  const s = -q - r
  const rounded = { q: Math.round(q), r: Math.round(r), s: Math.round(s) }
  const off = { q: Math.abs(rounded.q - q), r: Math.abs(rounded.r - r), s: Math.abs(rounded.s - s) }
  if (off.q > off.r && off.q > off.s) rounded.q = -rounded.r - rounded.s
  else if (off.r > off.s) rounded.r = -rounded.q - rounded.s
  return { column: rounded.q, row: rounded.r }
}
