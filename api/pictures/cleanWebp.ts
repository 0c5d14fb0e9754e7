import { joined, latin1, part, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleanedPicture.ts'
import { orientationBlock, orientationOf } from './orientation.ts'

/** Chunks that hold pixels or say how to show them (WebP container specification); EXIF, XMP and unknown ones are left out. */
const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

const flags = { exif: 0x08, xmp: 0x04 }

type Size = Pick<CleanedPicture, 'width' | 'height'>

export function cleanWebp(bytes: Uint8Array): CleanedPicture | undefined {
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return undefined
  const kept: { name: string; content: Uint8Array }[] = []
  let orientation = 1
  for (let at = 12; at + 8 <= end; ) {
    const name = latin1(part(bytes, at, 4))
    const length = view.getUint32(at + 4, true)
    const content = part(bytes.subarray(0, end), at + 8, length)
    if (name === 'EXIF') orientation = orientationOf(withoutHeader(content))
    if (needed.has(name)) kept.push({ name, content: content.slice() })
    at += 8 + length + (length % 2)
  }
  const size = sizeOf(kept)
  const [first] = kept
  if (!size || !first) return undefined
  if (first.name === 'VP8X') {
    const turned = orientation !== 1
    first.content[0] = ((first.content[0] ?? 0) & ~(flags.exif | flags.xmp)) | (turned ? flags.exif : 0)
    if (turned) kept.push({ name: 'EXIF', content: orientationBlock(orientation) })
  }
  const body = joined(kept.map(({ name, content }) => chunk(name, content)))
  return { ...size, bytes: chunk('RIFF', joined([new TextEncoder().encode('WEBP'), body])) }
}

/** Some programs write JPEG's header before the block. */
const withoutHeader = (content: Uint8Array): Uint8Array =>
  latin1(content.subarray(0, 6)) === 'Exif\0\0' ? content.subarray(6) : content

function sizeOf(chunks: readonly { name: string; content: Uint8Array }[]): Size | undefined {
  const [first] = chunks
  if (!first || !chunks.some(({ name }) => ['VP8 ', 'VP8L', 'ANMF'].includes(name))) return undefined
  const view = viewOf(first.content)
  switch (first.name) {
    case 'VP8X':
      return { width: 1 + uint24(view, 4), height: 1 + uint24(view, 7) }
    case 'VP8L': {
      const bits = view.getUint32(1, true)
      return view.getUint8(0) === 0x2f
        ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
        : undefined
    }
    case 'VP8 ':
      return uint24(view, 3) === 0x2a019d
        ? { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff }
        : undefined
    default:
      return undefined
  }
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(8)
  head.set(new TextEncoder().encode(name))
  viewOf(head).setUint32(4, content.length, true)
  return joined([head, content, new Uint8Array(content.length % 2)])
}
