import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPhotoPosition } from './readPhotoPosition.ts'
import { fitInto } from './shrinkPhoto.ts'

/** A JPEG that has an Exif segment with a position and nothing else, written as Exif 2.32 says. */
const photo = (
  lat: number[],
  latRef: string,
  lon: number[],
  lonRef: string,
  little: boolean,
): ArrayBuffer => {
  const view = new DataView(new ArrayBuffer(160))
  const tiff = 12
  view.setUint16(0, 0xffd8)
  view.setUint16(2, 0xffe1)
  view.setUint16(4, 150)
  view.setUint32(6, 0x45786966)
  view.setUint16(tiff, little ? 0x4949 : 0x4d4d)
  view.setUint16(tiff + 2, 42, little)
  view.setUint32(tiff + 4, 8, little)
  view.setUint16(tiff + 8, 1, little)
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    view.setUint16(at, tag, little)
    view.setUint16(at + 2, type, little)
    view.setUint32(at + 4, count, little)
    if (type === 2) view.setUint8(at + 8, value)
    else view.setUint32(at + 8, value, little)
  }
  entry(tiff + 10, 0x8825, 4, 1, 26)
  view.setUint16(tiff + 26, 4, little)
  entry(tiff + 28, 1, 2, 2, latRef.charCodeAt(0))
  entry(tiff + 40, 2, 5, 3, 80)
  entry(tiff + 52, 3, 2, 2, lonRef.charCodeAt(0))
  entry(tiff + 64, 4, 5, 3, 104)
  for (const [start, parts] of [
    [80, lat],
    [104, lon],
  ] as const)
    for (const [index, part] of parts.entries()) {
      view.setUint32(tiff + start + index * 8, Math.round(part * 100), little)
      view.setUint32(tiff + start + index * 8 + 4, 100, little)
    }
  return view.buffer
}

test.each([true, false])('the position of a photo, low bytes first: %s', (little) => {
  const [lon, lat] = readPhotoPosition(photo([34, 24, 30], 'N', [131, 23, 57.6], 'E', little)) ?? []
  expect(lon).toBeCloseTo(131.3993, 4)
  expect(lat).toBeCloseTo(34.4083, 4)
  const [west, south] = readPhotoPosition(photo([34, 0, 0], 'S', [70, 30, 0], 'W', little)) ?? []
  expect([west, south]).toEqual([-70.5, -34])
})

test('a camera without a fix, a picture without a camera, and any bytes at all', () => {
  expect(readPhotoPosition(photo([0, 0, 0], 'N', [0, 0, 0], 'E', true))).toBeUndefined()
  expect(readPhotoPosition(new ArrayBuffer(0))).toBeUndefined()
  const good = new Uint8Array(photo([34, 24, 30], 'N', [131, 23, 57.6], 'E', true))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(159), fc.nat(255)), { maxLength: 6 }),
      fc.nat(160),
      (flips, length) => {
        const bytes = good.slice()
        for (const [at, value] of flips) bytes[at] = value
        const [lon = 0, lat = 0] = readPhotoPosition(bytes.slice(0, length).buffer) ?? []
        expect(Math.abs(lon)).toBeLessThanOrEqual(180)
        expect(Math.abs(lat)).toBeLessThanOrEqual(90)
      },
    ),
  )
})

test('a large picture is made to fit, a small one stays', () => {
  expect(fitInto({ width: 4000, height: 3000 }, 2048)).toEqual({ width: 2048, height: 1536 })
  expect(fitInto({ width: 640, height: 480 }, 2048)).toEqual({ width: 640, height: 480 })
  expect(fitInto({ width: 10_000, height: 1 }, 2048)).toEqual({ width: 2048, height: 1 })
})
