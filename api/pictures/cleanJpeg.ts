import { joined, latin1, part, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleanedPicture.ts'
import { orientationBlock, orientationOf } from './orientation.ts'

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, app0: 0xe0, app1: 0xe1, app15: 0xef }
const exifHeader = 'Exif\0\0'

/** Segments without a length (ITU T.81 B.1.1.3). */
const isBare = (code: number): boolean => (code >= 0xd0 && code <= marker.start) || code === 0x01

/** Frame headers, which tell the size; C4, C8 and CC are tables. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)

/** What of the applications' own segments is needed to show the colours right: JFIF, ICC profile, Adobe's colour transform. */
const isNeeded = (content: string): boolean => /^(JFIF\0|ICC_PROFILE\0|Adobe)/.test(content)

export function cleanJpeg(bytes: Uint8Array): CleanedPicture | undefined {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = []
  let size: Pick<CleanedPicture, 'width' | 'height'> | undefined
  let orientation = 1
  let scans = 0
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const code = view.getUint8(at + 1)
    // any number of FF may come before a marker
    if (code === 0xff) at += 1
    else if (code === marker.end) break
    else if (isBare(code)) at += 2
    else {
      const length = view.getUint16(at + 2)
      if (length < 2) return undefined
      const content = part(bytes, at + 4, length - 2)
      const name = latin1(content.subarray(0, 12))
      if (code === marker.app1 && name.startsWith(exifHeader)) {
        orientation = orientationOf(content.subarray(exifHeader.length))
      }
      const isOwn = (code >= marker.app0 && code <= marker.app15) || code === marker.comment
      let next = at + 2 + length
      if (isFrame(code)) size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      if (code === marker.scan) {
        scans += 1
        next = endOfScan(bytes, next)
      }
      if (!isOwn || (code !== marker.comment && isNeeded(name))) kept.push(part(bytes, at, next - at))
      at = next
    }
  }
  if (!size || scans === 0) return undefined
  const turned = orientation === 1 ? [] : [exifSegment(orientation)]
  return {
    ...size,
    bytes: joined([
      new Uint8Array([0xff, marker.start]),
      ...turned,
      ...kept,
      new Uint8Array([0xff, marker.end]),
    ]),
  }
}

/** Compressed data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new RangeError('the scan has no end')
}

function exifSegment(orientation: number): Uint8Array {
  const content = joined([new TextEncoder().encode(exifHeader), orientationBlock(orientation)])
  const head = new Uint8Array([0xff, marker.app1, 0, 0])
  viewOf(head).setUint16(2, content.length + 2)
  return joined([head, content])
}
