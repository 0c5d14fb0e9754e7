import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import { geometryBox } from '../geometry/geometryBox.ts'
import { geometryMeetsArea, geometryMeetsBox, inArea } from '../geometry/geometryMeets.ts'
import { readGeometry } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import { boxesMeet, eachFeature, type SpatialIndexes } from '../index/spatialIndexes.ts'
import { areasAt } from './areasAt.ts'
import { type DatasetRecord, definitionOf } from './datasetQueries.ts'

/** Fids, rising, of the features that truly meet the box and the polygon of a query, of which it has at least one. */
export function spatialMatches(
  db: Database,
  indexes: SpatialIndexes,
  record: DatasetRecord,
  { bbox, polygon }: Pick<FeatureQuery, 'bbox' | 'polygon'>,
): Int32Array {
  const dataset = definitionOf(record)
  const index = indexes.of(record)
  const area = polygon && geometryBox({ type: 'Polygon', coordinates: polygon })
  const search = bbox ?? area
  if (!search) return new Int32Array()
  const geometryOf = geometryReader(db, dataset)

  const { pack } = index.view
  if (bbox && !polygon && dataset.geometry === 'polygon' && isPlace(bbox) && pack.kind === 'boxes') {
    const shapes = indexes.shapes.of(record, pack)
    if (shapes) return Int32Array.from(areasAt(index, shapes, [bbox[0], bbox[1]], geometryOf)).sort()
  }

  const matches = (fid: number, box: Bbox): boolean => {
    if (area && !boxesMeet(box, area)) return false
    if (dataset.geometry === 'point') return !polygon || inArea([box[0], box[1]], polygon)
    if (!polygon && bbox && within(box, bbox)) return true
    const geometry = geometryOf(fid)
    if (!geometry) return false
    return (!bbox || geometryMeetsBox(geometry, bbox)) && (!polygon || geometryMeetsArea(geometry, polygon))
  }
  const fids: number[] = []
  eachFeature(index, search, (fid, box) => {
    if (matches(fid, box)) fids.push(fid)
  })
  return Int32Array.from(fids).sort()
}

export function geometryReader(db: Database, dataset: Dataset) {
  if (dataset.geometry === 'none') return () => null
  const read = db
    .prepare<[number], Buffer | null>(`SELECT geom FROM ${quote(dataset.id)} WHERE fid = ?`)
    .pluck()
  return (fid: number) => {
    const stored = read.get(fid)
    return stored ? readGeometry(stored) : null
  }
}

const isPlace = ([west, south, east, north]: Bbox): boolean => west === east && south === north

const within = (inner: Bbox, outer: Bbox): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
