import { joined, latin1, part, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleanedPicture.ts'

const block = { extension: 0x21, image: 0x2c, end: 0x3b }
const extension = { control: 0xf9, text: 0x01, application: 0xff }

/** GIF89a: images, their timing, and how often they repeat; comments and other programs' blocks (XMP) are left out. */
export function cleanGif(bytes: Uint8Array): CleanedPicture | undefined {
  const view = viewOf(bytes)
  const head = 13 + tableBytes(view.getUint8(10))
  const kept: Uint8Array[] = [part(bytes, 0, head)]
  let images = 0
  let at = head
  for (let kind = view.getUint8(at); kind !== block.end; kind = view.getUint8(at)) {
    if (kind === block.image) {
      const next = endOfBlocks(view, at + 11 + tableBytes(view.getUint8(at + 9)))
      kept.push(part(bytes, at, next - at))
      images += 1
      at = next
    } else if (kind === block.extension) {
      const next = endOfBlocks(view, at + 2)
      if (isNeeded(bytes, view.getUint8(at + 1), at)) kept.push(part(bytes, at, next - at))
      at = next
    } else return undefined
  }
  if (images === 0) return undefined
  kept.push(new Uint8Array([block.end]))
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), bytes: joined(kept) }
}

/** Of the colour table that the packed fields of a descriptor announce. */
const tableBytes = (fields: number): number => (fields & 0x80 ? 3 * 2 ** ((fields & 7) + 1) : 0)

const isNeeded = (bytes: Uint8Array, label: number, at: number): boolean =>
  label === extension.control ||
  label === extension.text ||
  (label === extension.application && latin1(part(bytes, at + 3, 11)) === 'NETSCAPE2.0')

/** Sub-blocks, each with its length before it, end with an empty one. */
function endOfBlocks(view: DataView, start: number): number {
  let at = start
  for (let length = view.getUint8(at); length !== 0; length = view.getUint8(at)) at += length + 1
  return at + 1
}
