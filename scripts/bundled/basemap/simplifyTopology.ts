import type { Position } from 'geojson'
import { quantize } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { BasemapTopology } from '#geodata/schema/basemap.ts'
import { triangleArea } from '../planar.ts'

/** Steps along each axis: about a metre over the frame of the basemap. */
const quantization = 2e6

/** Positions that a closed arc keeps at least, so that an islet stays an area. */
const leastOfRing = 6

/** In metres: the side of the square that the smallest kept bend covers. */
export type Tolerance = {
  of(object: string, geometry: GeometryObject): number
  /** How many times coarser it may be at this place (lon, lat). */
  factor(position: Position): number
}

/**
 * Visvalingam's simplification with a tolerance of its own for each arc: a bend is dropped when its triangle is smaller than
 * the square of the finest tolerance, in metres, among the objects that use the arc. Shared borders stay shared.
 */
export function simplifyTopology(source: Topology, tolerance: Tolerance): BasemapTopology {
  const topology = plainTopology(source)
  const tolerances = arcTolerances(topology, tolerance)
  const weighed = presimplify(topology, ([a, b, c]) => triangleArea(a, b, c))
  for (const [i, arc] of weighed.arcs.entries()) {
    const finest = tolerances[i] ?? 0
    for (const position of arc) position[2] = (position[2] ?? 0) / (finest * tolerance.factor(position)) ** 2
    keepRing(arc)
  }
  return quantize(simplify(weighed, 1), quantization)
}

/** The types of topojson-simplify know no `properties: null`. */
function plainTopology({ objects, ...rest }: Topology): BasemapTopology {
  const plain = Object.entries(objects).map(([name, object]) => [name, plainObject(object)] as const)
  return { ...rest, objects: Object.fromEntries(plain) }
}

function plainObject(object: Topology['objects'][string]): BasemapTopology['objects'][string] {
  const properties = object.properties ?? undefined
  if (object.type !== 'GeometryCollection') return { ...object, properties }
  return { ...object, properties, geometries: object.geometries.map(plainObject) }
}

function arcTolerances(topology: BasemapTopology, tolerance: Tolerance): number[] {
  const finest = topology.arcs.map(() => Number.POSITIVE_INFINITY)
  for (const [name, object] of Object.entries(topology.objects)) {
    const geometries = object.type === 'GeometryCollection' ? object.geometries : [object]
    for (const geometry of geometries) {
      const wanted = tolerance.of(name, geometry)
      for (const arc of arcsOf(geometry)) finest[arc] = Math.min(finest[arc] ?? wanted, wanted)
    }
  }
  return finest
}

function arcsOf(geometry: GeometryObject): number[] {
  if (!('arcs' in geometry)) return []
  const nested: unknown[] = geometry.arcs
  return nested
    .flat(2)
    .filter((index) => typeof index === 'number')
    .map((index) => (index < 0 ? ~index : index))
}

function keepRing(arc: number[][]): void {
  if (String(arc[0]?.slice(0, 2)) !== String(arc.at(-1)?.slice(0, 2))) return
  const heaviest = arc.toSorted((a, b) => (b[2] ?? 0) - (a[2] ?? 0)).slice(0, leastOfRing)
  for (const position of heaviest) position[2] = Number.POSITIVE_INFINITY
}
