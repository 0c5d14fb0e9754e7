import type { PointColumn, PointColumns } from '#geodata/formats/mvt/pointColumns.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import type { TileFeature } from '../store.ts'

/** The features that columns stand for, in the order of rising fid. */
export function pointFeatures({ rows, fid, lon, lat, columns }: PointColumns): TileFeature[] {
  return Array.from(
    rows,
    (row): TileFeature => ({
      fid: fid[row] ?? 0,
      geometry: { type: 'Point', coordinates: [lon[row] ?? 0, lat[row] ?? 0] },
      properties: Object.fromEntries(columns.map((column) => [column.name, valueAt(column, row)])),
    }),
  ).sort((a, b) => a.fid - b.fid)
}

function valueAt({ codes, values }: PointColumn, row: number): PropertyValue {
  const code = codes[row] ?? 0
  if (code === 0) return null
  switch (values.kind) {
    case 'boolean':
      return code === 2
    case 'number':
      return values.numbers[code - 1] ?? null
    case 'text':
      return new TextDecoder().decode(
        values.bytes.subarray(values.ends[code - 2] ?? 0, values.ends[code - 1]),
      )
  }
}
