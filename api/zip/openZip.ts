import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import type { Localized } from '#geodata/schema/localized.ts'

/** A zip file that is broken, too large inside, or not what an honest program writes. */
export class UnreadableZip extends Error {
  override readonly name = 'UnreadableZip'
  readonly sentence: Localized
  constructor(sentence: Localized) {
    super(sentence.en)
    this.sentence = sentence
  }
}

export type OpenZip = {
  paths: string[]
  /** Undefined: there is no such file. Throws `UnreadableZip` where it is not whole. */
  read: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>
}

type Limits = { files: number /** Of all files together, unpacked. */; bytes: number }

type Entry = { path: string; method: number; crc: number; packed: number; size: number; offset: number }

const [endMark, entryMark, fileMark] = [0x06054b50, 0x02014b50, 0x04034b50]
const [endLength, entryLength, fileLength] = [22, 46, 30]
const longestComment = 65_535
const [isStored, isDeflated] = [0, 8]

/** Slash-separated, nothing that leads out of where it is unpacked. */
const goodPath = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/

/**
 * Reads what a zip file lists, and its files when they are asked for. What it promises is checked before a byte is unpacked, and
 * no more is unpacked than it promised: nobody can fill the memory with a small file.
 */
export function openZip(bytes: Uint8Array<ArrayBuffer>, limits: Limits): OpenZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readEntries(bytes, view, limits)
  return {
    paths: [...entries.keys()],
    read: async (path) => {
      const entry = entries.get(path)
      return entry && readFile(bytes, view, entry)
    },
  }
}

function readEntries(bytes: Uint8Array, view: DataView, limits: Limits): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > limits.files) throw tooMany(limits.files)
  const entries = new Map<string, Entry>()
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) throw damaged()
    const flags = view.getUint16(at + 8, true)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    )
    if (nameLength === undefined || extraLength === undefined || commentLength === undefined) throw damaged()
    const next = at + entryLength + nameLength + extraLength + commentLength
    if (next > end) throw damaged()
    const entry: Entry = {
      path: nameOf(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    at = next
    if (flags & 1) throw locked()
    if (entry.path.endsWith('/') && entry.size === 0) continue
    if (!goodPath.test(entry.path)) throw badPath(entry.path)
    if (entries.has(entry.path)) throw damaged()
    total += entry.size
    if (total > limits.bytes) throw tooLarge(limits.bytes)
    entries.set(entry.path, entry)
  }
  return entries
}

/** The end of the list stands at the end of the file, before a comment that may look like anything. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (
      view.getUint32(at, true) === endMark &&
      at + endLength + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  throw damaged()
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged()
  }
}

async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { method, crc, packed, size, offset }: Entry,
): Promise<Uint8Array<ArrayBuffer>> {
  if (offset + fileLength > bytes.length || view.getUint32(offset, true) !== fileMark) throw damaged()
  const start = offset + fileLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw damaged()
  const content = bytes.slice(start, start + packed)
  const unpacked =
    method === isStored ? content : method === isDeflated ? await inflated(content, size) : undefined
  if (!unpacked || unpacked.length !== size || crc32(unpacked) !== crc) throw damaged()
  return unpacked
}

async function inflated(content: Uint8Array, size: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await promisify(inflateRaw)(content, { maxOutputLength: Math.max(size, 1) }))
  } catch {
    throw damaged()
  }
}

const damaged = (): UnreadableZip =>
  new UnreadableZip({
    ja: 'ファイルが壊れているか、zip ではありません。もう一度保存し直してください。',
    en: 'The file is damaged, or no zip file. Please save it anew.',
  })

const locked = (): UnreadableZip =>
  new UnreadableZip({
    ja: 'パスワードのかかった zip は読めません。',
    en: 'A zip file with a password cannot be read.',
  })

const badPath = (path: string): UnreadableZip =>
  new UnreadableZip({
    ja: `中に、使えない名前のファイルがあります（${path.slice(0, 60)}）。`,
    en: `It holds a file with a name that is not taken (${path.slice(0, 60)}).`,
  })

const tooMany = (files: number): UnreadableZip =>
  new UnreadableZip({
    ja: `中のファイルが多すぎます（${files} 個まで）。`,
    en: `It holds too many files: ${files} at most.`,
  })

const tooLarge = (bytes: number): UnreadableZip =>
  new UnreadableZip({
    ja: `中身が大きすぎます（広げて ${Math.floor(bytes / 1e6)} MB まで）。`,
    en: `What is in it is too large: ${Math.floor(bytes / 1e6)} MB at most, unpacked.`,
  })
