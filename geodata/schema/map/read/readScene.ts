import type { Bbox } from '#geodata/schema/dataset.ts'
import { basemapIds, type Camera, type Scene } from '#geodata/schema/map/scene.ts'
import type { Complain } from './readProblems.ts'
import type { Values } from './valuesOf.ts'

/** Hagi and Houhoku with the coast between them. */
const firstCamera: Camera = { lon: 131.4, lat: 34.405, zoom: 11.6, bearing: 0, pitch: 0 }

export const firstScene: Scene = { basemap: 'kyoso', camera: firstCamera, bounds: null }

/** Web Mercator ends here. */
const POLE = 85.0511
const STEEPEST = 85

export const DEEPEST_ZOOM = 24

export const readCamera = (values: Values): Camera => ({
  lon: values.number('lon', firstCamera.lon, -180, 180),
  lat: values.number('lat', firstCamera.lat, -POLE, POLE),
  zoom: values.number('zoom', firstCamera.zoom, 0, DEEPEST_ZOOM),
  bearing: values.number('bearing', firstCamera.bearing, -360, 360),
  pitch: values.number('pitch', firstCamera.pitch, 0, STEEPEST),
})

const isDegrees = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most

const readBounds = (values: Values, complain: Complain): Bbox | null => {
  const plain = values.get('bounds')
  if (plain === undefined || plain === null) return null
  if (Array.isArray(plain) && plain.length === 4) {
    const [west, south, east, north]: unknown[] = plain
    const onEarth =
      isDegrees(west, 180) && isDegrees(south, 90) && isDegrees(east, 180) && isDegrees(north, 90)
    if (onEarth && south < north && west !== east) return [west, south, east, north]
  }
  complain(`${values.path}/bounds`, 'wrong')
  return null
}

export const readScene = (values: Values, complain: Complain): Scene => ({
  basemap: values.choice('basemap', basemapIds, firstScene.basemap),
  camera: readCamera(values.inside('camera')),
  bounds: readBounds(values, complain),
})
