import type { FeatureCollection, Polygon, Position } from 'geojson'
import { classBounds, classOf } from '#geodata/cartography/classBounds.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { cellMarks } from '#geodata/schema/marks/cells.ts'
import { regularPolygon } from './regularPolygon.ts'

/** What a cell carries to the map: its count or sum, and the class of that, from 0. */
export const CELL_VALUE = '@value'
export const CELL_CLASS = '@class'

/** Colours that a ramp is cut into. */
export const CELL_CLASSES = 5

/** Names of places show through. */
export const CELL_OPACITY = 0.75

type CellSettings = { cell: number; measure: 'count' | 'sum'; field: string }

export type Cells = { cells: FeatureCollection; bounds: number[]; lowest: number; highest: number }

const METRES_PER_DEGREE = 111_320

type Shape = {
  /** Column and row of the cell around a point. Both in units of the cell: its size across and down. */
  at: (x: number, y: number) => [number, number]
  /** Its middle. */
  middle: (column: number, row: number) => [number, number]
  sides: 4 | 6
}

/** The nearest of the centres of an even six-sided grid. */
const hexagon: Shape = {
  at: (x, y) => {
    const q = (Math.sqrt(3) / 3) * x - y / 3
    const r = (2 / 3) * y
    const [column, row, third] = [Math.round(q), Math.round(r), Math.round(-q - r)]
    const [offColumn, offRow, offThird] = [Math.abs(column - q), Math.abs(row - r), Math.abs(third + q + r)]
    if (offColumn > offRow && offColumn > offThird) return [-row - third, row]
    return offRow > offThird ? [column, -column - third] : [column, row]
  },
  middle: (column, row) => [Math.sqrt(3) * (column + row / 2), 1.5 * row],
  sides: 6,
}

const square: Shape = {
  at: (x, y) => [Math.floor(x), Math.floor(y)],
  middle: (column, row) => [column + 0.5, row + 0.5],
  sides: 4,
}

const shapes = { hexagon, grid: square } satisfies Record<(typeof cellMarks)[number], Shape>

/** A square on the ground around a point, `side` across and down in degrees. */
const squareAround = ([lon, lat]: [number, number], wide: number, high: number): Polygon => {
  const [west, east, south, north] = [lon - wide / 2, lon + wide / 2, lat - high / 2, lat + high / 2]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

const pointsOf = ({ geometry }: FeatureJson): Position[] => {
  if (geometry?.type === 'Point') return [geometry.coordinates]
  return geometry?.type === 'MultiPoint' ? geometry.coordinates : []
}

/** How much a feature adds to its cell. */
const amountOf = ({ properties }: FeatureJson, { measure, field }: CellSettings): number => {
  if (measure === 'count' || field === '') return 1
  const value = properties[field]
  return typeof value === 'number' ? value : 0
}

/**
 * Points gathered in even cells: six-sided ones `cell` metres from middle to corner, or squares with sides of `cell` metres, laid out
 * true to scale in the middle of the data. Empty cells are left out.
 */
export const gatherCells = (
  rows: readonly FeatureJson[],
  settings: CellSettings,
  mark: (typeof cellMarks)[number],
): Cells => {
  const shape = shapes[mark]
  const places = rows.flatMap((row) =>
    pointsOf(row).map((point) => ({ point, amount: amountOf(row, settings) })),
  )
  const latitudes = places.map(({ point: [, lat = 0] }) => lat)
  const middle = latitudes.reduce((sum, lat) => sum + lat, 0) / Math.max(1, latitudes.length)
  const high = settings.cell / METRES_PER_DEGREE
  const wide = high / Math.cos((middle * Math.PI) / 180)

  const sums = new Map<string, { cell: [number, number]; value: number }>()
  for (const { point, amount } of places) {
    const [lon = 0, lat = 0] = point
    const cell = shape.at(lon / wide, (lat - middle) / high)
    const key = cell.join(' ')
    const known = sums.get(key)
    if (known) known.value += amount
    else sums.set(key, { cell, value: amount })
  }
  const values = [...sums.values()].map(({ value }) => value)
  const bounds = classBounds(values, 'natural', CELL_CLASSES)
  return {
    bounds,
    lowest: Math.min(...values, Number.POSITIVE_INFINITY),
    highest: Math.max(...values, Number.NEGATIVE_INFINITY),
    cells: {
      type: 'FeatureCollection',
      features: [...sums.values()].map(({ cell: [column, row], value }) => {
        const [x, y] = shape.middle(column, row)
        const place: [number, number] = [x * wide, middle + y * high]
        return {
          type: 'Feature',
          properties: { [CELL_VALUE]: value, [CELL_CLASS]: classOf(bounds, value) },
          geometry:
            shape.sides === 4
              ? squareAround(place, wide, high)
              : regularPolygon(place, settings.cell, shape.sides),
        }
      }),
    },
  }
}
