import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NearbyHit } from '#geodata/schema/search.ts'
import { metresBetween } from '#geodata/transit/metres.ts'
import type { Viewer } from '../../store.ts'
import { boxAround } from '../geometry/boxAround.ts'
import { distanceTo } from '../geometry/distanceTo.ts'
import { fewNearest, nearestPoints } from '../index/nearestPoints.ts'
import type { PointPack } from '../index/pointPack.ts'
import { eachFeature, type SpatialIndex, type SpatialIndexes } from '../index/spatialIndexes.ts'
import { type DatasetRecord, definitionOf, visibleDatasets } from './datasetQueries.ts'
import { readHits } from './readHits.ts'
import { geometryReader } from './spatialMatches.ts'
import { withheldFids } from './withheld.ts'

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
      const index = without(indexes.of(record), withheldFids(db, viewer, record))
      const found = nearest(db, record, dataset, index, position, { radius, limit })
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

/** An index that holds nothing of some rows. */
const without = ({ changed, ...index }: SpatialIndex, fids: ReadonlySet<number>): SpatialIndex =>
  fids.size === 0
    ? { ...index, changed }
    : { ...index, changed: new Map([...changed, ...Array.from(fids, (fid) => [fid, null] as const)]) }

/**
 * A few points are found straight away. Else looks in growing circles, beginning with one that should hold enough at the dataset's mean density: as soon as a circle holds
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
  const atOnce = index.view.pack.kind === 'points' && limit <= fewNearest
  let reach = atOnce ? most : Math.min(most, startingReach(record, limit))
  for (;;) {
    const near = within(db, dataset, index, position, reach, limit)
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

/** All within `reach` metres, or the nearest `limit` of them at least. */
function within(
  db: Database,
  dataset: Dataset,
  index: SpatialIndex,
  position: LonLat,
  reach: number,
  limit: number,
): Near[] {
  const { pack } = index.view
  if (pack.kind === 'points') return pointsWithin(pack, index.changed, position, reach, limit)
  const geometryOf = geometryReader(db, dataset)
  const near: Near[] = []
  eachFeature(index, boxAround(position, reach), (fid) => {
    const geometry = geometryOf(fid)
    const distance = geometry ? distanceTo(geometry, position) : Number.POSITIVE_INFINITY
    if (distance <= reach) near.push({ fid, distance })
  })
  return near
}

function pointsWithin(
  pack: PointPack,
  changed: SpatialIndex['changed'],
  position: LonLat,
  reach: number,
  limit: number,
): Near[] {
  const near = nearestPoints(pack, position, reach, limit, (fid) => changed.has(fid)).map(
    ({ fid, metres }): Near => ({ fid, distance: metres }),
  )
  for (const [fid, box] of changed) {
    const distance = box ? metresBetween([box[0], box[1]], position) : Number.POSITIVE_INFINITY
    if (distance <= reach) near.push({ fid, distance })
  }
  return near
}
