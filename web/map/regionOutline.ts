import type { FeatureCollection, Geometry, Position } from 'geojson'
import { type BasemapData, loadBasemapData } from './basemapData.ts'

/** SVG paths of the region in a box of pixels, and the projection that made them. */
export type RegionOutline = {
  land: string
  /** The two cities the product begins with. */
  home: string
  neighbours: string
  railways: string
  names: { ja: string; en: string; x: number; y: number }[]
  project: (position: [number, number]) => [number, number]
}

const HOME_CODES = ['35204', '35201']

/** What the drawing names, and how far from its point: the name of Hagi would lie on the marks of its town, and goes to sea. */
const NAMED: Record<string, [number, number]> = {
  萩市: [-14, -46],
  下関市: [0, 0],
  豊北: [0, 0],
  長門市: [0, -10],
}

/** West, south, east, north of the drawing: both cities, with sea around. */
const FRAME: [number, number, number, number] = [130.58, 33.84, 131.86, 34.72]

/** Web Mercator ordinate of a latitude, in degrees of longitude. */
const mercatorY = (lat: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI

const ringsOf = (geometry: Geometry): Position[][] => {
  switch (geometry.type) {
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'LineString':
      return [geometry.coordinates]
    default:
      return []
  }
}

/** Decodes the ground and draws it into a box of `width` × `height` pixels that covers the region. */
export const loadRegionOutline = async (width: number, height: number): Promise<RegionOutline> => {
  const data: BasemapData = await loadBasemapData()
  const [west, south, east, north] = FRAME
  const scale = Math.min(width / (east - west), height / (mercatorY(north) - mercatorY(south)))
  const middle: [number, number] = [(west + east) / 2, (mercatorY(south) + mercatorY(north)) / 2]
  const project = ([lon, lat]: [number, number]): [number, number] => [
    width / 2 + (lon - middle[0]) * scale,
    height / 2 - (mercatorY(lat) - middle[1]) * scale,
  ]
  const draw = (ring: Position[], closed: boolean): string => {
    let last: [number, number] | undefined
    const points = ring.flatMap(([lon = 0, lat = 0]) => {
      const [x, y] = project([lon, lat])
      // under half a pixel there is nothing to see, and the path is a third as long
      if (last && Math.abs(last[0] - x) + Math.abs(last[1] - y) < 0.7) return []
      last = [x, y]
      return [`${x.toFixed(1)} ${y.toFixed(1)}`]
    })
    return points.length < 2 ? '' : `M${points.join('L')}${closed ? 'Z' : ''}`
  }
  const path = (collection: FeatureCollection, closed: boolean): string =>
    collection.features
      .flatMap(({ geometry }) => ringsOf(geometry).map((ring) => draw(ring, closed)))
      .join('')

  const homes = data.municipalities.features.filter(({ properties }) =>
    HOME_CODES.includes(String(properties?.code)),
  )
  const english = new Map(
    data.labels.features.map(({ properties }) => [String(properties?.name), String(properties?.name_en)]),
  )
  return {
    land: path(data.municipalities, true),
    home: path({ type: 'FeatureCollection', features: homes }, true),
    neighbours: path(data.neighbours, true),
    railways: path(data.railways, false),
    names: data.labels.features.flatMap(({ geometry, properties }) => {
      const name = String(properties?.name)
      const offset = NAMED[name]
      if (!offset || geometry.type !== 'Point') return []
      const [lon = 0, lat = 0] = geometry.coordinates
      const [x, y] = project([lon, lat])
      return { ja: name, en: english.get(name) ?? name, x: x + offset[0], y: y + offset[1] }
    }),
    project,
  }
}
