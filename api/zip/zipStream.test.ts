import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ZipEntry, zipStream } from './zipStream.ts'

async function* all(entries: ZipEntry[]) {
  yield* entries
}
const zipOf = async (entries: ZipEntry[]): Promise<Uint8Array> =>
  new Uint8Array(await new Response(zipStream(all(entries), new Date(2026, 10, 22))).arrayBuffer())

test('what goes in comes out, packed or not', async () => {
  const entry = fc.record({ bytes: fc.uint8Array({ maxLength: 3000 }), store: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (made) => {
      const entries = made.map((each, index) => ({ ...each, path: `folder/${index}.bin` }))
      const out = unzipSync(await zipOf(entries))
      expect(Object.keys(out)).toEqual(entries.map(({ path }) => path))
      for (const { path, bytes } of entries) expect(out[path]).toEqual(bytes)
    }),
    { numRuns: 40 },
  )
})

test('the same entries make the same bytes', async () => {
  const entries = [{ path: 'a.txt', bytes: new TextEncoder().encode('角島'.repeat(100)) }]
  expect(await zipOf(entries)).toEqual(await zipOf(entries))
})
