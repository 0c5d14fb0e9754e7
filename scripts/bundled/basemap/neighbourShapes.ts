import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  bboxClip,
  booleanPointInPolygon,
  buffer,
  centroid,
  difference,
  featureCollection,
  multiPolygon,
  polygon,
} from '@turf/turf'
import type { BBox, Feature, MultiPolygon, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import { nearestIndex, planarDistance, ringArea } from '../planar.ts'
import { frame } from './frame.ts'
import type { MunicipalityShape } from './municipalityShapes.ts'

type Part = Position[][]

/** Where the prefecture's land border meets the sea: east of 田万川 (Shimane) and at the mouth of the Oze river (Hiroshima). */
const borderEnds: { north: Position; south: Position } = {
  north: [131.6904, 34.6813],
  south: [132.2456, 34.2107],
}

/** Within so many metres of a border end the coarse coast gives way, or it would cross the border. */
const junction = 2_500

/** One place on each of the two main islands, to know them by. */
const onHonshu: Position = [131.474, 34.178]
const onKyushu: Position = [130.9, 33.3]

/** Kyushu is pushed back this far, in metres, from Shimonoseki, so that the Kanmon strait stays open. */
const straitHalfWidth = 400
const strait: BBox = [130.8, 33.9, 131.1, 34.01]

/**
 * Land around the prefecture from Natural Earth 1:10m, cut to `frame`. Honshu begins exactly where N03's land border runs, so
 * that the two share its arcs; Natural Earth's own, coarser version of the prefecture and its islands is left out.
 */
export function readNeighbourShape(municipalities: MunicipalityShape[]): Feature<MultiPolygon> {
  const prefecture = mergeShapes(municipalities)
  const mainland = prefecture.toSorted((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []))[0]?.[0]
  if (!mainland) throw new Error('N03: the prefecture has no polygon')
  const parts = clippedLand().flatMap((part) => {
    if (contains(part, onHonshu)) return [spliceAlongBorder(part, mainland)]
    if (contains(part, onKyushu)) return openStrait(part.map(roundCorners), municipalities)
    return belongsTo(part, prefecture) ? [] : [part.map(roundCorners)]
  })
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: parts } }
}

function mergeShapes(shapes: MunicipalityShape[]): Part[] {
  const prefecture = topology({ shapes: featureCollection(shapes) })
  const areas = geometriesOf(prefecture, 'shapes').flatMap((geometry) =>
    geometry.type === 'MultiPolygon' ? [{ ...geometry, properties: {} }] : [],
  )
  return merge(prefecture, areas).coordinates
}

function geometriesOf({ objects }: Topology, name: string) {
  const object = objects[name]
  if (object?.type !== 'GeometryCollection')
    throw new Error(`topology: expected ${name} to be a geometry collection`)
  return object.geometries
}

function clippedLand(): Part[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-10m.json')
  const atlas: Topology = JSON.parse(readFileSync(file, 'utf8'))
  return geometriesOf(atlas, 'land')
    .flatMap((geometry) =>
      geometry.type === 'MultiPolygon' ? feature(atlas, geometry).geometry.coordinates : [],
    )
    .filter((part) => part[0]?.some(inFrame))
    .flatMap((part) => clip(part, frame))
}

function clip(part: Part, box: BBox): Part[] {
  const { geometry } = bboxClip(polygon(part), box)
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  return geometry.type === 'Polygon' && geometry.coordinates.length > 0 ? [geometry.coordinates] : []
}

function inFrame([lon = 0, lat = 0]: Position): boolean {
  return lon > frame[0] && lat > frame[1] && lon < frame[2] && lat < frame[3]
}

const contains = (part: Part, position: Position) => booleanPointInPolygon(position, polygon(part))

/** Natural Earth's coast east of the prefecture, closed by the prefecture's own land border. */
function spliceAlongBorder(honshu: Part, mainland: Position[]): Part {
  const ends = Object.values(borderEnds)
  const coast = roundCorners(path(honshu[0] ?? [], borderEnds.south, borderEnds.north, 'longer')).filter(
    (position) => ends.every((end) => planarDistance(position, end) > junction),
  )
  const border = path(mainland, borderEnds.north, borderEnds.south, 'shorter')
  const ring = [...coast, ...border]
  return [[...ring, ring[0] ?? borderEnds.south]]
}

/** One round of Chaikin's corner cutting: the packaged data stands on a grid of some 300 m, whose steps would show. */
function roundCorners(line: Position[]): Position[] {
  const cut = line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to
    return [between(from, to, 0.25), between(from, to, 0.75)]
  })
  const isRing = String(line[0]) === String(line.at(-1))
  return isRing ? [...cut, ...cut.slice(0, 1)] : [...line.slice(0, 1), ...cut, ...line.slice(-1)]
}

const between = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position, share: number): Position => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
]

/** The way along a closed ring from the vertex nearest `from` to the one nearest `to`, the shorter or the longer one. */
function path(ring: Position[], from: Position, to: Position, wanted: 'shorter' | 'longer'): Position[] {
  const open = ring.slice(0, -1)
  const start = nearestIndex(open, from)
  const turned = [...open.slice(start), ...open.slice(0, start)]
  const end = nearestIndex(turned, to)
  const ways = [turned.slice(0, end + 1), [...turned.slice(end), ...turned.slice(0, 1)].reverse()]
  const [shorter, longer] = ways.toSorted((a, b) => pathLength(a) - pathLength(b))
  return (wanted === 'shorter' ? shorter : longer) ?? []
}

function pathLength(line: Position[]): number {
  return line.reduce((sum, position, i) => sum + planarDistance(position, line[i - 1] ?? position), 0)
}

function belongsTo(part: Part, prefecture: Part[]): boolean {
  const centre = centroid(polygon(part)).geometry.coordinates
  return (
    inside(prefecture, centre) ||
    prefecture.some((own) => own[0]?.some((position) => planarDistance(position, centre) < 1_500))
  )
}

const inside = (parts: Part[], position: Position) => booleanPointInPolygon(position, multiPolygon(parts))

function openStrait(kyushu: Part, municipalities: MunicipalityShape[]): Part[] {
  const shimonoseki = municipalities.find(({ properties }) => properties.code === '35201')
  const shore =
    shimonoseki?.geometry.coordinates.slice(0, 1).flatMap((part) => clip([part[0] ?? []], strait)) ?? []
  const water = buffer(multiPolygon(shore), straitHalfWidth, { units: 'meters', steps: 4 })
  if (!water) throw new Error('Kanmon strait: nothing left of Shimonoseki’s shore')
  const rest = difference(featureCollection([polygon(kyushu), water]))?.geometry
  if (!rest) throw new Error('Kanmon strait: nothing left of Kyushu')
  return rest.type === 'Polygon' ? [rest.coordinates] : rest.coordinates
}
