import { booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { cellMarks } from '#geodata/schema/marks/cells.ts'
import { CELL_VALUE, gatherCells } from './cells.ts'

const row = fc
  .record({
    lon: fc.double({ min: 130.8, max: 131.7, noNaN: true }),
    lat: fc.double({ min: 34.2, max: 34.8, noNaN: true }),
  })
  .map(
    ({ lon, lat }): FeatureJson => ({
      type: 'Feature',
      id: 'x',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { fid: 1, version: 1 },
    }),
  )

test.each(cellMarks)('%s: every place is counted once, in a cell that it lies in', (mark) => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const { cells } = gatherCells(rows, { cell: 2000, measure: 'count', field: '' }, mark)
      const counts = cells.features.map(({ properties }) => Number(properties?.[CELL_VALUE]))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length)
      for (const { geometry } of rows) {
        if (geometry?.type !== 'Point') throw new Error('expected a point')
        const around = cells.features.filter(
          (cell) => cell.geometry.type === 'Polygon' && booleanPointInPolygon(geometry, cell.geometry),
        )
        // corners of hexagons are placed for their own latitude: close to an edge a point may lie in the next one
        if (mark === 'grid') expect(around.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 40 },
  )
})
