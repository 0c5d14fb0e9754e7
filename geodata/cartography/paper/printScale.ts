/** CSS pixels in a millimetre of paper. */
export const PIXELS_PER_MM = 96 / 25.4

/** Metres once around the mean sphere: at our latitudes it is within a quarter of a percent of the ellipsoid in every direction. */
const CIRCUMFERENCE = 2 * Math.PI * 6_371_008.8

/** Pixels across the world at zoom 0. */
const WORLD = 512

const metresPerPixelAtZoom0 = (latitude: number): number =>
  (CIRCUMFERENCE * Math.cos((latitude * Math.PI) / 180)) / WORLD

/** The zoom at which a map on paper is 1:`scale` at that latitude (degrees). */
export const zoomOfScale = (scale: number, latitude: number): number =>
  Math.log2((metresPerPixelAtZoom0(latitude) * 1000 * PIXELS_PER_MM) / scale)

/** n of the 1:n that a map on paper has at that zoom and latitude (degrees). */
export const scaleOfZoom = (zoom: number, latitude: number): number =>
  (metresPerPixelAtZoom0(latitude) * 1000 * PIXELS_PER_MM) / 2 ** zoom
