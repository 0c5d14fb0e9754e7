import { latin1, viewOf } from './bytes.ts'

const orientationTag = 0x0112
const shortType = 3

/** How a picture is to be turned, 1 to 8, out of an Exif block (TIFF 6.0 §2, Exif 2.3 §4.6.4); 1 where it says nothing readable. */
export function orientationOf(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1
  const order = latin1(tiff.subarray(0, 2))
  if (order !== 'II' && order !== 'MM') return 1
  const little = order === 'II'
  const view = viewOf(tiff)
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.length) return 1
  const count = view.getUint16(start, little)
  for (let entry = start + 2; entry < start + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    if (view.getUint16(entry, little) !== orientationTag || view.getUint16(entry + 2, little) !== shortType)
      continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An Exif block that says how to turn the picture, and nothing else. */
export function orientationBlock(orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = new Uint8Array(26)
  tiff.set([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0])
  const view = viewOf(tiff)
  view.setUint16(10, orientationTag, true)
  view.setUint16(12, shortType, true)
  view.setUint32(14, 1, true)
  view.setUint16(18, orientation, true)
  return tiff
}
