/** The numbers of Exif 2.32 that lead to a position. */
const APP1 = 0xffe1
const START_OF_SCAN = 0xffda
const EXIF = 0x45786966
const GPS_DIRECTORY = 0x8825
const tags = { latRef: 1, lat: 2, lonRef: 3, lon: 4 } as const

type Directory = Map<number, number>

/** Where in the file the Exif segment's TIFF part begins; undefined where a JPEG has none. */
const findTiff = (view: DataView): number | undefined => {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 10 < view.byteLength) {
    const marker = view.getUint16(at)
    if (marker === START_OF_SCAN || marker < 0xff00) return undefined
    if (marker === APP1 && view.getUint32(at + 4) === EXIF) return at + 10
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/**
 * Where a photo was taken, lon/lat WGS 84, as the camera wrote it into the Exif segment of a JPEG; undefined where it did not, or
 * wrote nonsense. Reads nothing else of it.
 */
export const readPhotoPosition = (bytes: ArrayBuffer): [number, number] | undefined => {
  try {
    const view = new DataView(bytes)
    const tiff = findTiff(view)
    return tiff === undefined ? undefined : readGps(view, tiff)
  } catch (cause) {
    // a length that leads out of the file
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

const readGps = (view: DataView, tiff: number): [number, number] | undefined => {
  const little = view.getUint16(tiff) === 0x4949
  const short = (at: number): number => view.getUint16(at, little)
  const long = (at: number): number => view.getUint32(at, little)
  /** Where the value of each tag stands. */
  const directory = (at: number): Directory =>
    new Map(
      Array.from({ length: short(at) }, (_, index): [number, number] => {
        const entry = at + 2 + index * 12
        return [short(entry), entry + 8]
      }),
    )
  const gpsAt = directory(tiff + long(tiff + 4)).get(GPS_DIRECTORY)
  if (gpsAt === undefined) return undefined
  const gps = directory(tiff + long(gpsAt))
  const rational = (at: number): number => long(at) / long(at + 4)
  const degrees = (tag: number, refTag: number, negative: string): number => {
    const value = gps.get(tag)
    const ref = gps.get(refTag)
    if (value === undefined || ref === undefined) return Number.NaN
    const at = tiff + long(value)
    const size = rational(at) + rational(at + 8) / 60 + rational(at + 16) / 3600
    return String.fromCharCode(view.getUint8(ref)) === negative ? -size : size
  }
  const lon = degrees(tags.lon, tags.lonRef, 'W')
  const lat = degrees(tags.lat, tags.latRef, 'S')
  // cameras without a fix write zeros
  const known = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0)
  return known ? [lon, lat] : undefined
}
