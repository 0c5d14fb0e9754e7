import type { Position } from 'geojson'
import { densitySettings } from '#geodata/schema/analyses/densityForm.ts'
import type { Field } from '#geodata/schema/field.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { AnalysisLimit, type AnalysisRunOfOne, mostResultRows } from './analysis.ts'
import { cellGrid } from './cellGrid.ts'
import { countField } from './countField.ts'
import { addedField } from './keptFields.ts'
import { placeOf } from './placeOf.ts'

const densityField: Field = {
  name: 'per_km2',
  type: 'real',
  title: { ja: '1km²あたりの件数', en: 'Per km²' },
  unit: { ja: '件/km²', en: '/km²' },
}

const cellField: Field = { name: 'cell', type: 'text', title: { ja: 'ます目', en: 'Cell' } }

/** Cells without any feature are left out. */
export const density: AnalysisRunOfOne = (layer, values) => {
  const { shape, size, sum } = readSettings(densitySettings, values)
  const summed = layer.fields.find(({ name }) => name === sum)
  const base = [cellField, countField, densityField]
  const total = summed && addedField(base, { ...summed, name: `sum_${summed.name}`, type: 'real' })
  const places = layer.rows.map(({ geometry }) => placeOf(geometry))
  const grid = cellGrid(shape, size, middleOf(places))
  const cells = new Map<string, { column: number; row: number; count: number; sum: number }>()
  for (const [index, place] of places.entries()) {
    const { column, row } = grid.cellAt(place)
    const key = `${column},${row}`
    const cell = cells.get(key) ?? { column, row, count: 0, sum: 0 }
    const value = summed ? propertyOf(layer.rows[index]?.properties ?? {}, summed.name) : null
    cells.set(key, {
      ...cell,
      count: cell.count + 1,
      sum: cell.sum + (typeof value === 'number' ? value : 0),
    })
  }
  if (cells.size > mostResultRows) throw new AnalysisLimit(tooFine)
  const squareKilometres = (shape === 'square' ? size ** 2 : ((3 * Math.sqrt(3)) / 2) * size ** 2) / 1e6
  return {
    geometry: 'polygon',
    fields: total ? [...base, total] : base,
    titleField: cellField.name,
    shows: countField.name,
    rows: [...cells].map(([key, cell]) => ({
      geometry: grid.outline(cell.column, cell.row),
      properties: {
        [cellField.name]: key,
        [countField.name]: cell.count,
        [densityField.name]: rounded(cell.count / squareKilometres),
        ...(total && { [total.name]: cell.sum }),
      },
    })),
  }
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Of the box about all places. */
function middleOf(places: readonly Position[]): Position {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of places) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [(west + east) / 2, (south + north) / 2]
}

const tooFine = {
  ja: `ます目が ${mostResultRows.toLocaleString('ja')} を超えます。ます目を大きくしてください。`,
  en: `That is more than ${mostResultRows.toLocaleString('en')} cells. Make the cells larger.`,
}
