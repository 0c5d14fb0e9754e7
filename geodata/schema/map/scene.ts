import type { Bbox } from '#geodata/schema/dataset.ts'

/** Degrees; lon/lat of the centre, WGS 84. */
export type Camera = { lon: number; lat: number; zoom: number; bearing: number; pitch: number }

export const basemapIds = ['kyoso', 'gsi-pale', 'gsi-std', 'gsi-photo'] as const
export type BasemapId = (typeof basemapIds)[number]

/** What lies under the layers, and how it is looked at first. */
export type Scene = {
  basemap: BasemapId
  camera: Camera
  /** How far readers may move; null: no further than the product's own limits. */
  bounds: Bbox | null
}
