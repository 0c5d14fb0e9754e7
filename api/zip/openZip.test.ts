import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openZip, UnreadableZip } from './openZip.ts'

const limits = { files: 100, bytes: 1_000_000 }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const zipped = (files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(files))

/** All that is in it, or what is wrong with it. */
async function readAll(
  bytes: Uint8Array<ArrayBuffer>,
  most = limits,
): Promise<Record<string, Uint8Array> | string> {
  try {
    const zip = openZip(bytes, most)
    const files: Record<string, Uint8Array> = {}
    for (const path of zip.paths) files[path] = (await zip.read(path)) ?? new Uint8Array()
    return files
  } catch (error) {
    if (error instanceof UnreadableZip) return error.sentence.en
    throw error
  }
}

test('reads what another program has packed', async () => {
  const files = { 'a.txt': bytesOf('角島大橋'.repeat(50)), 'folder/b.bin': new Uint8Array([1, 2, 3]) }
  expect(await readAll(zipped(files))).toEqual(files)
})

test.each(['../out.txt', '/root.txt', 'a/../b', 'C:\\windows', 'a//b', '.hidden', '角島.txt', 'a\0b'])(
  'a file called %j is refused',
  async (path) => {
    expect(await readAll(zipped({ [path]: bytesOf('x') }))).toMatch(/name that is not taken/)
  },
)

test('a bomb is refused before it is unpacked, and one that lies about its size while it is', async () => {
  const bomb = zipped({ 'bomb.bin': new Uint8Array(50_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await readAll(bomb)).toMatch(/too large/)
  // it says that it is small
  const view = new DataView(bomb.buffer)
  const listed = bomb.length - 22 - (46 + 'bomb.bin'.length)
  view.setUint32(listed + 24, 1000, true)
  expect(await readAll(bomb)).toMatch(/damaged/)
})

test('too many files, a password, the same name twice', async () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, bytesOf('x')]))
  expect(await readAll(zipped(many))).toMatch(/too many files/)
  const locked = zipped({ a: bytesOf('x') })
  const listed = locked.length - 22 - 47
  new DataView(locked.buffer).setUint16(listed + 8, 1, true)
  expect(await readAll(locked)).toMatch(/password/)
  const twice = zipped({ a: bytesOf('x'), b: bytesOf('y') })
  twice[twice.length - 22 - 1] = 'a'.charCodeAt(0)
  expect(await readAll(twice)).toMatch(/damaged/)
})

test('rubbish, a cut file and flipped bytes are refused or change nothing', async () => {
  const files = { 'a.txt': bytesOf('萩の城下町'.repeat(20)), 'b/c.json': bytesOf('{"a":1}') }
  const good = zipped(files)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.option(fc.nat(good.length), { nil: good.length }),
      async (flips, length) => {
        const bytes = good.slice(0, length)
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value
        const read = await readAll(bytes)
        // a name or a time may have changed, but never what a file holds
        if (typeof read === 'object')
          for (const content of Object.values(read)) expect(Object.values(files)).toContainEqual(content)
      },
    ),
    { numRuns: 400 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(typeof (await readAll(new Uint8Array(bytes)))).toBe('string')
    }),
  )
})
