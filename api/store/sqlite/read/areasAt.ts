import type { Geometry } from 'geojson'
import { geometryMeetsArea } from '../geometry/geometryMeets.ts'
import { type Shapes, shapeHolds } from '../index/shapes.ts'
import { boxesMeet, type SpatialIndex } from '../index/spatialIndexes.ts'

/** Fids of the areas that hold a position (lon, lat), borders included, in no order. */
export function areasAt(
  { view, changed }: SpatialIndex,
  shapes: Shapes,
  [x, y]: readonly [number, number],
  geometryOf: (fid: number) => Geometry | null,
): number[] {
  const { fid } = view.pack
  const found: number[] = []
  view.eachRow([x, y, x, y], (row) => {
    const each = fid[row] ?? 0
    if (shapeHolds(shapes, row, x, y) && !changed.has(each)) found.push(each)
  })
  for (const [each, box] of changed) {
    if (!box || !boxesMeet(box, [x, y, x, y])) continue
    const geometry = geometryOf(each)
    if (geometry && geometryMeetsArea(geometry, [[[x, y]]])) found.push(each)
  }
  return found
}
