import Database from 'better-sqlite3'
import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { expect, it } from 'vitest'
import { inArea } from '../geometry/geometryMeets.ts'
import { encodeGeometry } from '../geometry/gpkgGeometry.ts'
import { readShapes, shapeHolds } from './shapes.ts'

/** On a small grid: corners and edges are often met exactly. */
const place = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
const ring = fc
  .array(place, { minLength: 3, maxLength: 7 })
  .map((corners): Position[] => [...corners, corners[0] ?? [0, 0]])
const area = fc.array(ring, { minLength: 1, maxLength: 3 })
const shape = fc.array(area, { minLength: 1, maxLength: 3 })

it('holds what the areas hold, ring by ring, on the border as well', () => {
  fc.assert(
    fc.property(
      fc.array(shape, { minLength: 1, maxLength: 5 }),
      fc.array(place, { minLength: 1 }),
      (all, places) => {
        const db = new Database(':memory:')
        db.exec('CREATE TABLE areas (fid INTEGER PRIMARY KEY, geom BLOB)')
        const insert = db.prepare('INSERT INTO areas VALUES (?, ?)')
        for (const [at, coordinates] of all.entries()) {
          const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates }
          insert.run(at + 1, encodeGeometry(geometry))
        }
        const fids = Int32Array.from(all, (_, row) => all.length - row)
        const shapes = readShapes(db, { id: 'areas' }, fids)
        db.close()
        for (const [x, y] of places.flatMap(([x, y]) => [[x, y] as const, [x + 0.5, y + 0.25] as const])) {
          for (const [row, fid] of fids.entries()) {
            const expected = (all[fid - 1] ?? []).some((rings) => inArea([x, y], rings))
            expect(shapeHolds(shapes, row, x, y)).toBe(expected)
          }
        }
      },
    ),
    { numRuns: 200 },
  )
})
