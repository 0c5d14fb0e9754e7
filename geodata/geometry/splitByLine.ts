import {
  booleanPointInPolygon,
  difference,
  featureCollection,
  multiLineString,
  pointOnFeature,
  polygon,
  polygonize,
} from '@turf/turf'
import type { LineString, Polygon, Position } from 'geojson'

type Segment = [Position, Position]

const segmentsOf = (positions: readonly Position[]): Segment[] =>
  positions.flatMap((from, index): Segment[] => {
    const to = positions[index + 1]
    return to ? [[from, to]] : []
  })

type Crossing = { place: Position; along: number; across: number }

/** Where two segments cross, as shares of each; undefined where they do not, or lie in one line. */
const crossingOf = ([a, b]: Segment, [c, d]: Segment): Crossing | undefined => {
  const [ax = 0, ay = 0] = a
  const [bx = 0, by = 0] = b
  const [cx = 0, cy = 0] = c
  const [dx = 0, dy = 0] = d
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
  if (turn === 0) return undefined
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn
  const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn
  if (along < 0 || along > 1 || across < 0 || across > 1) return undefined
  const place = along === 0 ? a : along === 1 ? b : [ax + along * (bx - ax), ay + along * (by - ay)]
  return { place, along, across }
}

const same = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by

/** A path with the places put into it at which it is crossed. */
const withPlaces = (
  segments: readonly Segment[],
  placesOf: (index: number) => { place: Position; share: number }[],
): Position[] => {
  const [first] = segments
  if (!first) return []
  return segments.reduce(
    (path, [, to], index) => {
      const inside = placesOf(index).toSorted((left, right) => left.share - right.share)
      for (const place of [...inside.map((each) => each.place), to]) {
        const last = path.at(-1)
        if (!last || !same(last, place)) path.push(place)
      }
      return path
    },
    [first[0]],
  )
}

/** Both paths with the same positions where they cross each other. */
const nodedPaths = (one: readonly Position[], other: readonly Position[]) => {
  const [ones, others] = [segmentsOf(one), segmentsOf(other)]
  const found = ones.flatMap((segment, index) =>
    others.flatMap((against, place) => {
      const crossing = crossingOf(segment, against)
      return crossing ? [{ ...crossing, index, against: place }] : []
    }),
  )
  return {
    crossings: found.map(({ place }) => place),
    one: withPlaces(ones, (index) =>
      found.flatMap((each) => (each.index === index ? [{ place: each.place, share: each.along }] : [])),
    ),
    other: withPlaces(others, (index) =>
      found.flatMap((each) => (each.against === index ? [{ place: each.place, share: each.across }] : [])),
    ),
  }
}

/** A line in the pieces that another cuts it into; undefined where it is not cut. */
export const splitLine = (line: LineString, cutter: LineString): LineString[] | undefined => {
  const { one, crossings } = nodedPaths(line.coordinates, cutter.coordinates)
  const pieces: Position[][] = [[]]
  for (const [index, place] of one.entries()) {
    pieces.at(-1)?.push(place)
    const inside = index > 0 && index < one.length - 1
    if (inside && crossings.some((crossing) => same(crossing, place))) pieces.push([place])
  }
  return pieces.length > 1
    ? pieces.map((coordinates): LineString => ({ type: 'LineString', coordinates }))
    : undefined
}

/** What is left of an area without some others, in its pieces. */
export const withoutAreas = (area: Polygon, others: readonly Polygon[]): Polygon[] => {
  if (others.length === 0) return [area]
  const left = difference(featureCollection([area, ...others].map((each) => polygon(each.coordinates))))
  if (!left) return []
  const { geometry } = left
  return geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
}

/** An area in the pieces that a line cuts it into, its holes with it; undefined where the line does not go through. */
export const splitArea = (area: Polygon, cutter: LineString): Polygon[] | undefined => {
  const [outer = [], ...holes] = area.coordinates
  const { one, other } = nodedPaths(outer, cutter.coordinates)
  const parts = polygonize(multiLineString([...segmentsOf(one), ...segmentsOf(other)]))
  const pieces = parts.features.flatMap(({ geometry }) => {
    const isInside = booleanPointInPolygon(pointOnFeature(polygon(geometry.coordinates)), polygon([outer]))
    const cut = holes.map((hole): Polygon => ({ type: 'Polygon', coordinates: [hole] }))
    return isInside ? withoutAreas(geometry, cut) : []
  })
  return pieces.length > 1 ? pieces : undefined
}
