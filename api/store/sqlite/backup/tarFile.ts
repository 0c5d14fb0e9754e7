import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** POSIX ustar, just enough to put a few plain files into one that every system can open. */
const block = 512
const largest = 8 ** 11 - 1

export type TarSource = { name: string; path: string }

export async function writeTar(target: string, sources: TarSource[]): Promise<void> {
  async function* bytes(): AsyncGenerator<Buffer> {
    for (const { name, path } of sources) {
      const { size, mtimeMs } = statSync(path)
      yield header(name, size, Math.floor(mtimeMs / 1000))
      yield* createReadStream(path)
      yield Buffer.alloc((block - (size % block)) % block)
    }
    yield Buffer.alloc(2 * block)
  }
  await pipeline(Readable.from(bytes()), createWriteStream(target, { flags: 'wx', flush: true }))
}

/** Unpacks the files called `names` into `folder`; answers the names that were there. */
export async function readTar(source: string, folder: string, names: readonly string[]): Promise<string[]> {
  const file = await open(source)
  const found: string[] = []
  try {
    let at = 0
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(block), 0, block, at)
      if (bytesRead < block || buffer.every((byte) => byte === 0)) return found
      const { name, size } = readHeader(buffer)
      at += block
      if (names.includes(name)) {
        const bytes = createReadStream(source, { start: at, end: Math.max(at, at + size - 1) })
        await pipeline(size === 0 ? [] : bytes, createWriteStream(join(folder, name), { flush: true }))
        found.push(name)
      }
      at += Math.ceil(size / block) * block
    }
  } finally {
    await file.close()
  }
}

function header(name: string, size: number, modified: number): Buffer {
  if (size > largest) throw new Error(`expected files below 8 GiB, found ${size} bytes in ${name}`)
  const bytes = Buffer.alloc(block)
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`
  bytes.write(name, 0, 100)
  bytes.write(octal(0o600, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(modified, 11), 100)
  bytes.write(' '.repeat(8), 148)
  bytes.write('0', 156)
  bytes.write('ustar\0' + '00', 257)
  bytes.write(`${octal(checksum(bytes), 6)} `, 148)
  return bytes
}

function readHeader(bytes: Buffer): { name: string; size: number } {
  const text = (from: number, length: number): string =>
    bytes
      .toString('utf8', from, from + length)
      .replace(/\0.*$/s, '')
      .trim()
  const sum = Number.parseInt(text(148, 8), 8)
  const blank = Buffer.from(bytes).fill(' ', 148, 156)
  if (sum !== checksum(blank)) throw new Error('expected a tar file, found a damaged head')
  return { name: text(0, 100), size: Number.parseInt(text(124, 12), 8) }
}

const checksum = (bytes: Buffer): number => bytes.reduce((total, byte) => total + byte, 0)
