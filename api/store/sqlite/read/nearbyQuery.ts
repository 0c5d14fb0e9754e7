import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { NearbyHit } from '#geodata/schema/search.ts'
import { metresBetween } from '#geodata/transit/metres.ts'
import type { Viewer } from '../../store.ts'
import { distanceTo } from '../geometry/distanceTo.ts'
import { eachFeature, type SpatialIndex, type SpatialIndexes } from '../index/spatialIndexes.ts'
import { type DatasetRecord, definitionOf, visibleDatasets } from './datasetQueries.ts'
import { readHits } from './readHits.ts'
import { geometryReader } from './spatialMatches.ts'

export type NearbyOptions = { radius: number; limit: number; datasets?: string[] }

type Near = { fid: number; distance: number }
type LonLat = [number, number]

const metresPerDegree = (6_371_008.8 * Math.PI) / 180
/** Half the way around the Earth: beyond it there is nothing. */
const farthest = 180 * metresPerDegree

export function nearbyHits(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  position: LonLat,
  { radius, limit, datasets }: NearbyOptions,
): NearbyHit[] {
  const near = visibleDatasets(db, viewer)
    .filter((record) => record.located_count > 0 && (!datasets || datasets.includes(record.id)))
    .flatMap((record) => {
      const dataset = definitionOf(record)
      const found = nearest(db, record, dataset, indexes.of(record), position, { radius, limit })
      return found.map((each) => ({ ...each, dataset }))
    })
    .sort((a, b) => a.distance - b.distance || a.fid - b.fid)
    .slice(0, limit)
  const hits = readHits(
    db,
    near.map(({ dataset, fid }) => ({ dataset, fid })),
  )
  return near.flatMap(({ distance }, index) => {
    const hit = hits[index]
    return hit ? { ...hit, distance } : []
  })
}

/**
 * Looks in growing circles, beginning with one that should hold enough at the dataset's mean density: as soon as a circle holds
 * `limit` features, none outside can be nearer.
 */
function nearest(
  db: Database,
  record: DatasetRecord,
  dataset: Dataset,
  index: SpatialIndex,
  position: LonLat,
  { radius, limit }: { radius: number; limit: number },
): Near[] {
  const most = Math.min(radius, farthest)
  let reach = Math.min(most, startingReach(record, limit))
  for (;;) {
    const near = within(db, dataset, index, position, reach)
    if (near.length >= limit || reach >= most) {
      return near.sort((a, b) => a.distance - b.distance || a.fid - b.fid).slice(0, limit)
    }
    reach = Math.min(most, reach * 3)
  }
}

function startingReach(
  { west, south, east, north, located_count: count }: DatasetRecord,
  limit: number,
): number {
  if (west === null || south === null || east === null || north === null) return farthest
  const width = (east - west) * metresPerDegree * Math.cos((((south + north) / 2) * Math.PI) / 180)
  const height = (north - south) * metresPerDegree
  return Math.max(50, Math.sqrt((width * height * 2 * limit) / (Math.PI * count)))
}

function within(
  db: Database,
  dataset: Dataset,
  index: SpatialIndex,
  position: LonLat,
  reach: number,
): Near[] {
  const geometryOf = geometryReader(db, dataset)
  const near: Near[] = []
  eachFeature(index, boxAround(position, reach), (fid, [lon, lat]) => {
    const distance =
      dataset.geometry === 'point' ? metresBetween([lon, lat], position) : distanceOf(geometryOf(fid))
    if (distance <= reach) near.push({ fid, distance })
  })
  return near

  function distanceOf(geometry: ReturnType<typeof geometryOf>): number {
    return geometry ? distanceTo(geometry, position) : Number.POSITIVE_INFINITY
  }
}

/** A box that holds everything within `radius` metres; all longitudes where the circle holds a pole. */
function boxAround([lon, lat]: LonLat, radius: number): Bbox {
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
