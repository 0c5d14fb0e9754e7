import {
  area,
  booleanIntersects,
  booleanPointInPolygon,
  difference,
  feature,
  featureCollection,
  intersect,
} from '@turf/turf'
import type { Geometry, LineString, Point, Polygon, Position } from 'geojson'
import type { Stretch } from './flatDistance.ts'
import { areasOf, type Part, parts } from './parts.ts'
import { stretchesOfPart } from './stretches.ts'

/** Of what two areas share: less is the noise of computing with borders that are the same. Square metres. */
const LEAST_AREA = 1e-3

/** Where on the first stretch, 0..1, the second one meets it. */
const meetsAt = (
  [[ax = 0, ay = 0], [bx = 0, by = 0]]: Stretch,
  [[cx = 0, cy = 0], [dx = 0, dy = 0]]: Stretch,
): number[] => {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const turn = ux * vy - uy * vx
  if (turn !== 0) {
    const t = ((cx - ax) * vy - (cy - ay) * vx) / turn
    const s = ((cx - ax) * uy - (cy - ay) * ux) / turn
    return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? [t] : []
  }
  const length = ux * ux + uy * uy
  if (length === 0 || (cx - ax) * uy - (cy - ay) * ux !== 0) return []
  return [
    [cx, cy],
    [dx, dy],
  ]
    .map(([x = 0, y = 0]) => ((x - ax) * ux + (y - ay) * uy) / length)
    .filter((t) => t >= 0 && t <= 1)
}

/** The middles of the pieces into which the border of an area cuts a line: each lies wholly inside or outside. */
const middles = (line: LineString, border: readonly Stretch[]): Position[] =>
  stretchesOfPart(line).flatMap((stretch) => {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = stretch
    const cuts = [0, 1, ...border.flatMap((edge) => meetsAt(stretch, edge))].sort((one, other) => one - other)
    return cuts.slice(1).flatMap((to, index) => {
      const from = cuts[index] ?? to
      const middle = (from + to) / 2
      return to - from > 1e-12 ? [[ax + (bx - ax) * middle, ay + (by - ay) * middle]] : []
    })
  })

/** Whether two geometries have a place in common, borders included. */
export const meet = (one: Geometry, other: Geometry): boolean => booleanIntersects(one, other)

/** Whether a geometry lies wholly in an area, its border included. */
export const isWithin = (geometry: Geometry, other: Geometry): boolean => {
  const around = areasOf(other)
  if (!around) return false
  const border = parts(around).flatMap(stretchesOfPart)
  return parts(geometry).every((part) => {
    if (part.type === 'Point') return booleanPointInPolygon(part.coordinates, around)
    if (part.type === 'LineString')
      return middles(part, border).every((place) => booleanPointInPolygon(place, around))
    const rest = difference(featureCollection([feature(part), feature(around)]))
    return rest === null || area(rest) < LEAST_AREA
  })
}

const samePlace = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by

const isInnerPoint = (place: Position, { coordinates }: LineString): boolean => {
  const [first, last] = [coordinates[0], coordinates.at(-1)]
  const isClosed = first && last && samePlace(first, last)
  return isClosed || ![first, last].some((end) => end && samePlace(end, place))
}

const pointAndLine = ({ coordinates }: Point, line: LineString): boolean =>
  meet({ type: 'Point', coordinates }, line) && isInnerPoint(coordinates, line)

const twoLines = (one: LineString, other: LineString): boolean =>
  stretchesOfPart(one).some((stretch) => {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = stretch
    return stretchesOfPart(other).some((edge) =>
      meetsAt(stretch, edge).some((t) => {
        const place: Position = [ax + (bx - ax) * t, ay + (by - ay) * t]
        return isInnerPoint(place, one) && isInnerPoint(place, other)
      }),
    )
  })

const lineAndArea = (line: LineString, area: Polygon): boolean =>
  middles(line, stretchesOfPart(area)).some((place) =>
    booleanPointInPolygon(place, area, { ignoreBoundary: true }),
  )

const rank = { Point: 0, LineString: 1, Polygon: 2 } as const

const partsOverlap = (one: Part, other: Part): boolean => {
  if (rank[one.type] > rank[other.type]) return partsOverlap(other, one)
  if (one.type === 'Polygon' && other.type === 'Polygon') {
    const shared = intersect(featureCollection([feature(one), feature(other)]))
    return shared !== null && area(shared) >= LEAST_AREA
  }
  if (one.type === 'Point' && other.type === 'Point') return samePlace(one.coordinates, other.coordinates)
  if (one.type === 'Point' && other.type === 'LineString') return pointAndLine(one, other)
  if (one.type === 'Point' && other.type === 'Polygon')
    return booleanPointInPolygon(one.coordinates, other, { ignoreBoundary: true })
  if (one.type === 'LineString' && other.type === 'LineString') return twoLines(one, other)
  return one.type === 'LineString' && other.type === 'Polygon' && lineAndArea(one, other)
}

/** Whether they have more in common than borders and ends (OGC: their interiors intersect). */
export const overlap = (one: Geometry, other: Geometry): boolean =>
  parts(one).some((part) => parts(other).some((each) => partsOverlap(part, each)))
