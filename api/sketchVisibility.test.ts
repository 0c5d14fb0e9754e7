import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyRead, type ReadTarget, readAddresses } from './testing/everyRead.ts'
import { openRowsApp, type Person, type RowsApp, sampleForm } from './testing/rowsApp.ts'
import { uidOf } from './testing/testData.ts'

/** Stands in the sketch's title and in a row of it, and nowhere else. */
const secret = 'ひみつのいど'
const uid = uidOf(910, 1)
const nothing = { sketch: 'sketch_000000000000', uid: uidOf(910, 99), map: uidOf(910, 98) }

let server: RowsApp
let reads: ReturnType<typeof everyRead>
beforeAll(async () => {
  server = await openRowsApp()
  reads = everyRead(server)
  await server.putSketch('hanako', server.sketch, sampleForm, secret)
  const geometry = { type: 'Point', coordinates: [131.4, 34.4] }
  await server.send('taro', 'PUT', server.row(uid), { geometry, properties: { field_name: secret } })
  await server.send('taro', 'PATCH', server.row(uid), { version: 1, properties: { field_count: 1 } })
})
afterAll(() => server.close())

async function answer(person: Person, address: string, { sketch, uid, map }: ReadTarget): Promise<string> {
  const response = await server.send(person, 'GET', address)
  const text = Buffer.from(await response.arrayBuffer()).toString()
  const plain = text.replaceAll(sketch, '~').replaceAll(uid, '~').replaceAll(map, '~')
  return `${response.status} ${plain.replaceAll(/"(timeStamp|generatedAt|uptime\w*)":[^,}]*/g, '')}`
}

describe('a sketch of a map', () => {
  test.each<Person>(['outsider', 'public'])('does not exist for %s, whatever is asked', async (person) => {
    const there = { sketch: server.sketch, uid, map: server.map }
    let asked = 0
    for (const { path, id } of reads) {
      const real = readAddresses(path, id, there, secret)
      const none = readAddresses(path, id, nothing, secret)
      for (const [index, address] of real.entries()) {
        const found = await answer(person, address, there)
        expect([address, found.includes(secret), found.includes('太郎')]).toEqual([address, false, false])
        if (path.includes('{')) {
          expect([address, found]).toEqual([address, await answer(person, none[index] ?? '', nothing)])
        }
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(40)
  })

  test.each<{ person: Person; history: string[] }>([
    { person: 'hanako', history: ['/api/datasets/~/features/~/history'] },
    { person: 'jiro', history: [] },
    { person: 'mika', history: [] },
  ])('is there for $person on every way, and kept by no cache', async ({ person, history }) => {
    const there = { sketch: server.sketch, uid, map: server.map }
    const shown = new Set<string>()
    for (const { path, id } of reads) {
      for (const address of readAddresses(path, id, there, secret)) {
        const response = await server.send(person, 'GET', address)
        const text = Buffer.from(await response.arrayBuffer()).toString()
        if (!text.includes(secret)) continue
        const [asked = ''] = address.split('?')
        shown.add(asked.replaceAll(server.sketch, '~').replaceAll(uid, '~'))
        const kept = [response.headers.get('cache-control'), response.headers.get('etag')]
        expect([address, response.status, ...kept]).toEqual([address, 200, 'no-store', null])
      }
    }
    expect([...shown].sort()).toEqual(
      [
        ...history,
        '/api/datasets',
        '/api/datasets/~',
        '/api/datasets/~/changes',
        '/api/datasets/~/features',
        '/api/datasets/~/features/~',
        '/api/nearby',
        '/api/search',
        '/ogc/collections',
        '/ogc/collections/~',
        '/ogc/collections/~/items',
        '/ogc/collections/~/items/~',
        '/tiles/~/10/885/407.mvt',
        '/tiles/~/tilejson.json',
      ].sort(),
    )
  })

  test('goes out of sight with its map in the bin, and comes back with it', async () => {
    const seen = async () => (await server.send('mika', 'GET', server.row(uid))).status
    const owner = async () => (await server.send('hanako', 'GET', server.row(uid))).status
    const bin = (binned: boolean) => server.send('hanako', 'PUT', `/api/maps/${server.map}/bin`, { binned })
    expect([await seen(), await owner()]).toEqual([200, 200])
    await bin(true)
    expect([await seen(), await owner()]).toEqual([404, 404])
    const refused = await server.send('hanako', 'PATCH', server.row(uid), { version: 2, properties: {} })
    expect(refused.status).toBe(404)
    await bin(false)
    expect([await seen(), await owner()]).toEqual([200, 200])
  })

  test('is lost with the role, at once', async () => {
    const owner = { kind: 'member', id: 'hanako' } as const
    const seen = async () => (await server.send('outsider', 'GET', `/api/datasets/${server.sketch}`)).status
    await server.maps.setRole(owner, server.map, 'outsider', 'viewer')
    expect(await seen()).toBe(200)
    await server.maps.setRole(owner, server.map, 'outsider', null)
    expect(await seen()).toBe(404)
  })
})
