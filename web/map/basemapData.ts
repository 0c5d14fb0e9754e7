import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { BasemapTopology } from '#geodata/schema/basemap.ts'
import { loadTopology } from './topology.ts'

/** What our own background map is drawn from, decoded; all lon/lat WGS 84. */
export type BasemapData = {
  municipalities: FeatureCollection
  neighbours: FeatureCollection
  /** Borders between municipalities only: the coast is not among them. */
  borders: MultiLineString
  /** Where land meets sea, or the edge of the drawing. */
  coast: MultiLineString
  railways: FeatureCollection
  labels: FeatureCollection
}

const objectNamed = (
  topology: BasemapTopology,
  name: string,
): GeometryCollection<Record<string, unknown>> => {
  const object = topology.objects[name]
  if (object?.type !== 'GeometryCollection') throw new Error(`basemap: expected a collection named ${name}`)
  return object
}

const collection = (topology: BasemapTopology, name: string): FeatureCollection =>
  feature(topology, objectNamed(topology, name))

const innerBorders = (topology: BasemapTopology): MultiLineString =>
  mesh(topology, objectNamed(topology, 'municipalities'), (left, right) => left !== right)

/** Outer edges only: what two areas share is no coast. */
const coastLines = (topology: BasemapTopology): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: ['municipalities', 'neighbours'].flatMap(
    (name) => mesh(topology, objectNamed(topology, name), (left, right) => left === right).coordinates,
  ),
})

const decode = (topology: BasemapTopology): BasemapData => ({
  municipalities: collection(topology, 'municipalities'),
  neighbours: collection(topology, 'neighbours'),
  borders: innerBorders(topology),
  coast: coastLines(topology),
  railways: collection(topology, 'railways'),
  labels: collection(topology, 'labels'),
})

let pending: Promise<BasemapData> | undefined

/** Fetched and decoded once per page; a failure is forgotten, so that the next call tries again. */
export const loadBasemapData = (): Promise<BasemapData> => {
  pending ??= loadTopology()
    .then(decode)
    .catch((error: unknown) => {
      pending = undefined
      throw error
    })
  return pending
}
