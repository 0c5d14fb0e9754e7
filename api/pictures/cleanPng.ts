import { joined, latin1, part, viewOf } from './bytes.ts'
import type { CleanedPicture } from './cleanedPicture.ts'
import { crc32 } from './crc32.ts'
import { orientationBlock, orientationOf } from './orientation.ts'

/** Ancillary chunks that change how the picture looks (PNG 3rd edition §11.3), animation included; all others are left out. */
const needed = new Set('tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '))

/** Critical chunks begin with a capital. */
const isCritical = (name: string): boolean => /^[A-Z]/.test(name)

export function cleanPng(bytes: Uint8Array): CleanedPicture | undefined {
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [part(bytes, 0, 8)]
  let orientation = 1
  let hasData = false
  let name = ''
  for (let at = 8; name !== 'IEND'; ) {
    const length = view.getUint32(at)
    const chunk = part(bytes, at, length + 12)
    name = latin1(chunk.subarray(4, 8))
    if (!/^[A-Za-z]{4}$/.test(name) || (at === 8 && name !== 'IHDR')) return undefined
    if (name === 'eXIf') orientation = orientationOf(chunk.subarray(8, 8 + length))
    hasData ||= name === 'IDAT'
    if (isCritical(name) || needed.has(name)) kept.push(chunk)
    at += length + 12
  }
  if (!hasData) return undefined
  // after IHDR, where every reader looks for it
  if (orientation !== 1) kept.splice(2, 0, exifChunk(orientation))
  return { width: view.getUint32(16), height: view.getUint32(20), bytes: joined(kept) }
}

function exifChunk(orientation: number): Uint8Array {
  const content = orientationBlock(orientation)
  const named = joined([new TextEncoder().encode('eXIf'), content])
  const [head, tail] = [new Uint8Array(4), new Uint8Array(4)]
  viewOf(head).setUint32(0, content.length)
  viewOf(tail).setUint32(0, crc32(named))
  return joined([head, named, tail])
}
