import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { NearbyHit } from '#geodata/schema/search.ts'
import type { Viewer } from '../store.ts'
import { definitionOf, visibleDatasets } from './datasetQueries.ts'
import { distanceTo } from './distanceTo.ts'
import { rowsByFid } from './featureQueries.ts'
import { readGeometry } from './featureRow.ts'
import { toHit } from './hit.ts'
import { quote } from './quote.ts'
import type { SpatialIndex, SpatialIndexes } from './spatialIndex.ts'

export type NearbyOptions = { radius: number; limit: number; datasets?: string[] }

type Near = { dataset: Dataset; fid: number; distance: number }

const metresPerDegree = (6_371_008.8 * Math.PI) / 180

export function nearbyHits(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  position: [number, number],
  { radius, limit, datasets }: NearbyOptions,
): NearbyHit[] {
  const near = visibleDatasets(db, viewer)
    .filter((record) => !datasets || datasets.includes(record.id))
    .flatMap((record) => nearIn(db, definitionOf(record), indexes.of(record), position, radius))
    .sort((a, b) => a.distance - b.distance || a.fid - b.fid)
    .slice(0, limit)
  return near.flatMap(({ dataset, fid, distance }) =>
    rowsByFid(db, dataset, [fid]).map((row) => ({ ...toHit(dataset, row), distance })),
  )
}

function nearIn(
  db: Database,
  dataset: Dataset,
  index: SpatialIndex,
  position: [number, number],
  radius: number,
): Near[] {
  const read = db
    .prepare<[number], Buffer>(
      `SELECT ${dataset.geometry === 'none' ? 'NULL' : 'geom'} FROM ${quote(dataset.id)} WHERE fid = ?`,
    )
    .pluck()
  return index.search(boxAround(position, radius)).flatMap((at) => {
    const fid = index.fids[at] ?? -1
    const stored = read.get(fid)
    const distance = stored ? distanceTo(readGeometry(stored), position) : Infinity
    return distance <= radius ? [{ dataset, fid, distance }] : []
  })
}

/** A box that holds everything within `radius` metres; all longitudes where the circle holds a pole. */
export function boxAround([lon, lat]: [number, number], radius: number): Bbox {
  const reach = (radius / metresPerDegree) * (1 + 1e-9) + 1e-9
  const [south, north] = [lat - reach, lat + reach]
  if (south <= -90 || north >= 90) return [-180, Math.max(-90, south), 180, Math.min(90, north)]
  const sine = Math.sin((reach * Math.PI) / 180) / Math.cos((lat * Math.PI) / 180)
  if (sine >= 1) return [-180, south, 180, north]
  const width = (Math.asin(sine) * 180) / Math.PI + 1e-9
  if (width >= 180) return [-180, south, 180, north]
  const wrap = (value: number): number => (value < -180 ? value + 360 : value > 180 ? value - 360 : value)
  return [wrap(lon - width), south, wrap(lon + width), north]
}
