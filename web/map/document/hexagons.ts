import type { FeatureCollection, Position } from 'geojson'
import { classBounds, classOf } from '#geodata/cartography/classBounds.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { regularPolygon } from './regularPolygon.ts'

/** What a cell carries to the map: its count or sum, and the class of that, from 0. */
export const HEX_VALUE = '@value'
export const HEX_CLASS = '@class'

/** Colours that a ramp is cut into. */
export const HEX_CLASSES = 5

/** Names of places show through. */
export const HEX_OPACITY = 0.75

type HexSettings = { cell: number; measure: 'count' | 'sum'; field: string }

export type Hexagons = { cells: FeatureCollection; bounds: number[]; lowest: number; highest: number }

const METRES_PER_DEGREE = 111_320

/** Column and row of the cell around a point, in units of the corner distance: the nearest of the centres of an even grid. */
const cellAt = (x: number, y: number): [number, number] => {
  const q = (Math.sqrt(3) / 3) * x - y / 3
  const r = (2 / 3) * y
  const [column, row, third] = [Math.round(q), Math.round(r), Math.round(-q - r)]
  const [offColumn, offRow, offThird] = [Math.abs(column - q), Math.abs(row - r), Math.abs(third + q + r)]
  if (offColumn > offRow && offColumn > offThird) return [-row - third, row]
  return offRow > offThird ? [column, -column - third] : [column, row]
}

const pointsOf = ({ geometry }: FeatureJson): Position[] => {
  if (geometry?.type === 'Point') return [geometry.coordinates]
  return geometry?.type === 'MultiPoint' ? geometry.coordinates : []
}

/** How much a feature adds to its cell. */
const amountOf = ({ properties }: FeatureJson, { measure, field }: HexSettings): number => {
  if (measure === 'count' || field === '') return 1
  const value = properties[field]
  return typeof value === 'number' ? value : 0
}

/**
 * Points gathered in even six-sided cells, `cell` metres from middle to corner, laid out true to scale in the middle of the data.
 * Empty cells are left out.
 */
export const hexagons = (rows: readonly FeatureJson[], settings: HexSettings): Hexagons => {
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
    const cell = cellAt(lon / wide, (lat - middle) / high)
    const key = cell.join(' ')
    const known = sums.get(key)
    if (known) known.value += amount
    else sums.set(key, { cell, value: amount })
  }
  const values = [...sums.values()].map(({ value }) => value)
  const bounds = classBounds(values, 'natural', HEX_CLASSES)
  return {
    bounds,
    lowest: Math.min(...values, Number.POSITIVE_INFINITY),
    highest: Math.max(...values, Number.NEGATIVE_INFINITY),
    cells: {
      type: 'FeatureCollection',
      features: [...sums.values()].map(({ cell: [column, row], value }) => ({
        type: 'Feature',
        properties: { [HEX_VALUE]: value, [HEX_CLASS]: classOf(bounds, value) },
        geometry: regularPolygon(
          [Math.sqrt(3) * (column + row / 2) * wide, middle + 1.5 * row * high],
          settings.cell,
          6,
        ),
      })),
    },
  }
}
