import { bbox, booleanPointInPolygon } from '@turf/turf'
import Flatbush from 'flatbush'
import type { Geometry } from 'geojson'
import { degreesOf, flatDistance, type Stretch } from './flatDistance.ts'
import { isWithin, meet, overlap } from './meeting.ts'
import { areasOf } from './parts.ts'
import type { PlaceRelation } from './placeRelation.ts'
import { stretchesOf } from './stretches.ts'

export type PlaceQuestion = {
  /** null: it has no place, and is never chosen. */
  rows: readonly (Geometry | null)[]
  others: readonly Geometry[]
  relation: PlaceRelation
  /** `others` are the rows themselves, in their order: none is compared with itself. */
  ownLayer?: boolean
}

type Box = [west: number, south: number, east: number, north: number]

const boxOf = (geometry: Geometry): Box => {
  const [west, south, east, north] = bbox(geometry)
  return [west, south, east, north]
}

const boxOfStretch = ([[ax = 0, ay = 0], [bx = 0, by = 0]]: Stretch): Box => [
  Math.min(ax, bx),
  Math.min(ay, by),
  Math.max(ax, bx),
  Math.max(ay, by),
]

const indexOf = (boxes: readonly Box[]): ((box: Box) => number[]) => {
  if (boxes.length === 0) return () => []
  const index = new Flatbush(boxes.length)
  for (const box of boxes) index.add(...box)
  index.finish()
  return (box) => index.search(...box)
}

const widened = ([west, south, east, north]: Box, metres: number): Box => {
  const { lon, lat } = degreesOf(metres, Math.max(Math.abs(south), Math.abs(north)))
  return [west - lon, south - lat, east + lon, north + lat]
}

const isInArea = (geometry: Geometry, other: Geometry): boolean => {
  const area = areasOf(other)
  const [first] = stretchesOf(geometry)
  return area !== undefined && first !== undefined && booleanPointInPolygon(first[0], area)
}

/** Asks each row whether something is near: by the stretches of the others, of which an index gives the few in question. */
const nearTest = (others: readonly Geometry[], metres: number) => {
  const stretches = others.flatMap((other, owner) =>
    stretchesOf(other).map((stretch) => ({ owner, stretch })),
  )
  const find = indexOf(stretches.map(({ stretch }) => boxOfStretch(stretch)))
  const findWhole = indexOf(others.map(boxOf))
  return (row: Geometry, own: number): boolean => {
    const inside = findWhole(boxOf(row)).some((index) => {
      const other = others[index]
      return other && index !== own && (isInArea(row, other) || isInArea(other, row))
    })
    if (inside) return true
    return stretchesOf(row).some((stretch) =>
      find(widened(boxOfStretch(stretch), metres)).some((index) => {
        const found = stretches[index]
        return found && found.owner !== own && flatDistance(stretch, found.stretch) <= metres
      }),
    )
  }
}

const pairTests = {
  within: isWithin,
  overlaps: overlap,
  touches: (row: Geometry, other: Geometry): boolean => meet(row, other) && !overlap(row, other),
}

const pairTest = (others: readonly Geometry[], kind: keyof typeof pairTests) => {
  const find = indexOf(others.map(boxOf))
  const test = pairTests[kind]
  return (row: Geometry, own: number): boolean => {
    const found = find(boxOf(row)).filter((index) => index !== own)
    const pairs = found.flatMap((index) => others[index] ?? [])
    // what touches one and overlaps another does not merely touch
    return kind === 'touches'
      ? pairs.some((other) => test(row, other)) && !pairs.some((other) => overlap(row, other))
      : pairs.some((other) => test(row, other))
  }
}

/** The numbers of the rows that lie so to any of the others. */
export const selectByPlace = ({ rows, others, relation, ownLayer }: PlaceQuestion): number[] => {
  const holds = relation.kind === 'near' ? nearTest(others, relation.metres) : pairTest(others, relation.kind)
  return rows.flatMap((row, index) => (row && holds(row, ownLayer ? index : -1) ? [index] : []))
}
