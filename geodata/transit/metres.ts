/** Position as lon, lat in degrees, WGS 84. */
export type LonLat = readonly [number, number]

const radius = 6_371_008.8 // mean radius of the Earth, IUGG
const radians = Math.PI / 180

/** Great-circle distance in metres on the mean sphere. */
export function metresBetween(a: LonLat, b: LonLat): number {
  const dLat = Math.sin(((b[1] - a[1]) * radians) / 2)
  const dLon = Math.sin(((b[0] - a[0]) * radians) / 2)
  const chord = dLat * dLat + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * dLon * dLon
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Metres travelled at each vertex of a polyline; the first is 0. */
export function metresAlong(line: readonly LonLat[]): number[] {
  let travelled = 0
  return line.map((position, i) => {
    const previous = line[i - 1]
    if (previous) travelled += metresBetween(previous, position)
    return travelled
  })
}

/** Flat x (east), y (north) in metres around `origin`: good to a few metres over the length of a bus line. */
export function metresAround(origin: LonLat): (position: LonLat) => [number, number] {
  const perDegree = radius * radians
  const perDegreeEast = perDegree * Math.cos(origin[1] * radians)
  return ([lon, lat]) => [(lon - origin[0]) * perDegreeEast, (lat - origin[1]) * perDegree]
}

/** Degrees clockwise from north, 0 to 360, for a short way from one position to another. */
export function bearingBetween(a: LonLat, b: LonLat): number {
  const east = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * radians)
  const north = b[1] - a[1]
  return (Math.atan2(east, north) / radians + 360) % 360
}
