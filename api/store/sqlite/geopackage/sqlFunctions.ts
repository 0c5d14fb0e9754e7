import type { Database } from 'better-sqlite3'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { union } from '../geometry/geometryBox.ts'
import { isEmptyGeometry, storedBox } from '../geometry/gpkgGeometry.ts'

const box = (edge: 0 | 1 | 2 | 3) => {
  return (geometry: unknown): number | null =>
    Buffer.isBuffer(geometry) ? (storedBox(geometry)?.[edge] ?? null) : null
}

/** The functions that the triggers of the GeoPackage R*Tree extension call (1.3, annex F.3). */
export function registerFunctions(db: Database): void {
  const options = { deterministic: true }
  db.function('ST_IsEmpty', options, (geometry: unknown) =>
    Buffer.isBuffer(geometry) ? Number(isEmptyGeometry(geometry)) : null,
  )
  db.function('ST_MinX', options, box(0))
  db.function('ST_MinY', options, box(1))
  db.function('ST_MaxX', options, box(2))
  db.function('ST_MaxY', options, box(3))
  db.aggregate<Bbox | null>('kyoso_extent', {
    start: null,
    step: (extent, geometry: unknown) =>
      union(extent, Buffer.isBuffer(geometry) ? storedBox(geometry) : null),
    result: (extent) => (extent ? JSON.stringify(extent) : null),
  })
}
