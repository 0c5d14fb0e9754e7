import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import { readGeometry } from './featureRow.ts'
import { geometryBox } from './geometryBox.ts'
import { geometryMeetsArea, geometryMeetsBox } from './geometryMeets.ts'
import { quote } from './quote.ts'
import type { SpatialIndex } from './spatialIndex.ts'

/** Fids, rising, of the features that truly meet the box and the polygon of a query; null when it names neither. */
export function spatialMatches(
  db: Database,
  dataset: Dataset,
  index: SpatialIndex,
  { bbox, polygon }: Pick<FeatureQuery, 'bbox' | 'polygon'>,
): Int32Array | null {
  if (!bbox && !polygon) return null
  if (dataset.geometry === 'none') return new Int32Array()
  const area = polygon && geometryBox({ type: 'Polygon', coordinates: polygon })
  const search = bbox ?? area
  if (!search) return new Int32Array()
  const read = db.prepare<[number], Buffer>(`SELECT geom FROM ${quote(dataset.id)} WHERE fid = ?`).pluck()

  const matches = index.search(search).filter((at) => {
    const box = boxAt(index, at)
    if (bbox && !polygon && within(box, bbox)) return true
    if (area && !boxesMeet(box, area)) return false
    if (bbox && !polygon && dataset.geometry === 'point') return true
    const stored = read.get(index.fids[at] ?? -1)
    if (!stored) return false
    const geometry = readGeometry(stored)
    return (!bbox || geometryMeetsBox(geometry, bbox)) && (!polygon || geometryMeetsArea(geometry, polygon))
  })
  return Int32Array.from(matches, (at) => index.fids[at] ?? -1).sort()
}

function boxAt({ boxes }: SpatialIndex, at: number): Bbox {
  const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * at, 4 * at + 4)
  return [west, south, east, north]
}

const within = (inner: Bbox, outer: Bbox): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2] && inner[3] <= outer[3]

const boxesMeet = (a: Bbox, b: Bbox): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
