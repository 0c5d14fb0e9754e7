import type { Bbox } from '#geodata/schema/dataset.ts'

const metresPerDegree = (6_371_008.8 * Math.PI) / 180

/** A box that holds everything within `radius` metres; all longitudes where the circle holds a pole. */
export function boxAround([lon, lat]: readonly [number, number], radius: number): Bbox {
  const reach = (radius / metresPerDegree) * (1 + 1e-9) + 1e-9
  const [south, north] = [lat - reach, lat + reach]
  if (south <= -90 || north >= 90) return [-180, Math.max(-90, south), 180, Math.min(90, north)]
  const sine = Math.sin((reach * Math.PI) / 180) / Math.cos((lat * Math.PI) / 180)
  if (sine >= 1) return [-180, south, 180, north]
  const width = (Math.asin(sine) * 180) / Math.PI + 1e-9
  if (width >= 180) return [-180, south, 180, north]
  const wrap = (value: number): number => (value < -180 ? value + 360 : value > 180 ? value - 360 : value)
  return [wrap(lon - width), south, wrap(lon + width), north]
}
