import type { Geometry, Position } from 'geojson'
import { html } from 'hono/html'
import type { Html } from '#api/pages/page.ts'
import { mercatorX, mercatorY } from '#geodata/geometry/tileGrid.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'

const [width, height, margin] = [640, 400, 20]

/** Beyond this a page's sketch would weigh more than its table. */
const mostVertices = 20_000

/** A small drawing of where features lie, north up, nothing under them. Undefined when none has a position, or there is too much. */
export function sketch(features: readonly StoredFeature[], label: string): Html | undefined {
  const shapes = features.flatMap(({ geometry }) => (geometry ? shapesOf(geometry) : []))
  const points = shapes.flatMap(({ positions }) => positions).map(mercator)
  if (points.length === 0 || points.length > mostVertices) return undefined
  const place = fitting(points)
  const path = (positions: Position[]) => positions.map((each) => place(mercator(each)).join(' ')).join('L')
  return html`<svg class="sketch" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${shapes.map(
    ({ kind, positions }) => {
      if (kind !== 'spot')
        return html`<path class="${kind}" d="M${path(positions)}${kind === 'area' ? 'Z' : ''}"/>`
      const [x, y] = place(mercator(positions[0] ?? []))
      return html`<circle class="spot" cx="${x}" cy="${y}" r="4"/>`
    },
  )}</svg>`
}

type Shape = { kind: 'spot' | 'route' | 'area'; positions: Position[] }

function shapesOf(geometry: Geometry): Shape[] {
  switch (geometry.type) {
    case 'Point':
      return [{ kind: 'spot', positions: [geometry.coordinates] }]
    case 'MultiPoint':
      return geometry.coordinates.map((each) => ({ kind: 'spot', positions: [each] }))
    case 'LineString':
      return [{ kind: 'route', positions: geometry.coordinates }]
    case 'MultiLineString':
      return geometry.coordinates.map((positions) => ({ kind: 'route', positions }))
    case 'Polygon':
      return geometry.coordinates.map((positions) => ({ kind: 'area', positions }))
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((positions) => ({ kind: 'area', positions }))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(shapesOf)
  }
}

const mercator = ([lon = 0, lat = 0]: Position): [number, number] => [mercatorX(lon), mercatorY(lat)]

/** Scales everything into the picture, the same in both directions; a single point stands in the middle. */
function fitting(points: [number, number][]) {
  let [west, north, east, south] = [1, 1, 0, 0]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    north = Math.min(north, y)
    south = Math.max(south, y)
  }
  const smallest = 1e-6
  const scale = Math.min(
    (width - 2 * margin) / Math.max(east - west, smallest),
    (height - 2 * margin) / Math.max(south - north, smallest),
  )
  return ([x, y]: [number, number]): [number, number] => [
    Math.round((width / 2 + (x - (west + east) / 2) * scale) * 10) / 10,
    Math.round((height / 2 + (y - (north + south) / 2) * scale) * 10) / 10,
  ]
}
