import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUnsentManifest } from './rows/unsentManifest.ts'
import { readUnsentFile, type Unsent, writeUnsentFile } from './unsent.ts'

const uid = 'f47ac10b-58cc-4372-a567-0e02b2c3d479'
const photo = '0b8e3a52-7d7a-4c2e-9f6e-111111111111'
const dataset = 'sketch_abcdefghijkl'

const unsent: Unsent = {
  format: 'kyoso-unsent',
  version: 1,
  map: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  seat: 'g_1',
  nickname: 'はなこ',
  savedAt: '2026-11-22T03:00:00.000Z',
  waiting: [
    {
      dataset,
      uid,
      command: {
        kind: 'create',
        geometry: { type: 'Point', coordinates: [131.4, 34.4] },
        properties: { field_name: '井戸', field_photos: JSON.stringify([photo]), field_open: true },
      },
    },
    { dataset, uid, command: { kind: 'update', version: 1, properties: { field_name: null } } },
    { dataset, uid, command: { kind: 'update', version: 2, geometry: null } },
    { dataset, uid, command: { kind: 'remove', version: 3 } },
  ],
  photos: [
    {
      id: photo,
      name: '井戸.jpg',
      blob: new Blob([new Uint8Array([0xff, 0xd8, 7])], { type: 'image/jpeg' }),
    },
  ],
}

test('what could not be sent comes out of the file as it went in, photos too', async () => {
  const read = await readUnsentFile(await writeUnsentFile(unsent))
  expect(read).toMatchObject({ ...unsent, photos: [{ id: photo, name: '井戸.jpg' }] })
  const [first] = read?.photos ?? []
  expect(first?.blob.type).toBe('image/jpeg')
  expect([...new Uint8Array((await first?.blob.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([
    0xff, 0xd8, 7,
  ])
})

test('any other file is none, and throws nothing', async () => {
  expect(await readUnsentFile(new Blob(['name,lat\n']))).toBeUndefined()
  const bytes = new Uint8Array(await (await writeUnsentFile(unsent)).arrayBuffer())
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.nat(255),
      fc.nat(bytes.length),
      async (at, value, length) => {
        const broken = bytes.slice(0, length)
        broken[Math.min(at, Math.max(0, length - 1))] = value
        const read = await readUnsentFile(new Blob([broken]))
        for (const { dataset: named } of read?.waiting ?? []) expect(named).toMatch(/^sketch_/)
      },
    ),
    { numRuns: 60 },
  )
})

test('takes only what an outbox may hold', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = readUnsentManifest({
        ...unsent,
        photos: [value],
        waiting: [value, { dataset, uid, command: value }],
      })
      expect(read?.waiting).toEqual([])
    }),
  )
  const [create] = unsent.waiting
  const hostile = { ...create, dataset: '../api/maps' }
  expect(readUnsentManifest({ ...unsent, waiting: [hostile], photos: [] })?.waiting).toEqual([])
  expect(readUnsentManifest({ ...unsent, version: 2 })).toBeUndefined()
})
