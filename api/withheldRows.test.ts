import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyRead, readAddresses } from './testing/everyRead.ts'
import { uidOf } from './testing/testData.ts'
import { openWorkshopApp, type Phone, type WorkshopApp } from './testing/workshopApp.ts'

/** Stands in the rows that are withheld, and nowhere else. */
const secret = 'ひみつのいど'
const [shownUid, heldUid, hiddenUid, farUid] = [1, 2, 3, 4].map((number) => uidOf(960, number))
const uids = [heldUid, hiddenUid, farUid]
const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] })

let room: WorkshopApp
let author: Phone
let other: Phone
beforeAll(async () => {
  room = await openWorkshopApp()
  author = room.phone()
  other = room.phone()
  const { seat } = await author.sit('かくれた人')
  await other.sit('ほかの人')
  const add = (uid: string | undefined, name: string, geometry = point(131.4, 34.4)) =>
    author.send('PUT', room.row(uid ?? ''), { geometry, properties: { field_name: name, field_count: 1 } })
  const hidden = room.phone()
  const { seat: hiddenSeat } = await hidden.sit('かくされる人')
  await hidden.send('PUT', room.row(hiddenUid ?? ''), {
    geometry: point(131.4, 34.4),
    properties: { field_name: `${secret}二`, field_count: 1 },
  })
  await add(shownUid, 'みえるいど')
  await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
  await add(heldUid, secret)
  await add(farUid, `${secret}三`, point(140, 40))
  await author.send('PATCH', room.row(farUid ?? ''), { version: 1, properties: { field_state: 'a' } })
  await room.changeSeat(hiddenSeat, { hidden: true })
  expect(seat).not.toBe(hiddenSeat)
})
afterAll(() => room.close())

type Asking = (address: string) => Promise<Response>

const askers = (): [name: string, Asking][] => [
  ['another participant', (address) => other.send('GET', address)],
  ...(['taro', 'mika', 'outsider', 'public'] as const).map((person): [string, Asking] => [
    person,
    (address) => room.send(person, 'GET', address),
  ]),
]

async function answer(ask: Asking, address: string): Promise<string> {
  const response = await ask(address)
  const text = Buffer.from(await response.arrayBuffer()).toString()
  return `${response.status} ${text.replaceAll(/"(timeStamp|generatedAt|serverTime|uptime\w*)":[^,}]*/g, '')}`
}

describe('rows that wait, and those of a hidden seat', () => {
  test('are in no answer to others, and their addresses are like those of nothing', async () => {
    const none = uidOf(960, 99)
    let asked = 0
    for (const [name, ask] of askers()) {
      for (const { path, id } of everyRead(room)) {
        for (const uid of path.includes('uid') || path.includes('featureId') ? uids : [heldUid]) {
          const target = { sketch: room.sketch, map: room.map, uid: uid ?? '' }
          const nothing = readAddresses(path, id, { ...target, uid: none }, secret)
          for (const [index, address] of readAddresses(path, id, target, secret).entries()) {
            const found = await answer(ask, address)
            const told = [secret, ...uids].some((part) => found.replaceAll(address, '').includes(part ?? ''))
            expect([name, address, told && !address.includes(uid ?? '')]).toEqual([name, address, false])
            if (address.includes(uid ?? '')) {
              const same = (await answer(ask, nothing[index] ?? '')).replaceAll(none, uid ?? '')
              expect([name, address, found]).toEqual([name, address, same])
            }
            asked += 1
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(200)
  })

  test('count for nobody else, and widen no box', async () => {
    const about = async (ask: Asking) => {
      const response = await ask(`/api/datasets/${room.sketch}`)
      const text = await response.text()
      return [/"featureCount":(\d+)/, /"locatedCount":(\d+)/, /"bbox":(\[[^\]]*\])/].map(
        (part) => part.exec(text)?.[1],
      )
    }
    for (const [name, ask] of askers().slice(0, 3)) {
      expect([name, ...(await about(ask))]).toEqual([name, '1', '1', '[131.4,34.4,131.4,34.4]'])
      const list = await (await ask(`/api/datasets/${room.sketch}/features?limit=1`)).text()
      expect(list).toContain('"numberMatched":1')
    }
    const all = ['4', '4', '[131.4,34.4,140,40]']
    expect(await about((address) => room.send('eiji', 'GET', address))).toEqual(all)
    expect(await about((address) => author.send('GET', address))).toEqual(['3', '3', '[131.4,34.4,140,40]'])
  })

  test.each([
    ['their author', () => author, [heldUid, farUid]],
    ['an editor', () => ({ send: (method: string, path: string) => room.send('eiji', method, path) }), uids],
  ] as const)('are there for %s, on every way', async (_, who, seen) => {
    const ask: Asking = (address) => who().send('GET', address)
    for (const address of [
      `/api/datasets/${room.sketch}/features`,
      `/api/datasets/${room.sketch}/features?f=csv`,
      `/api/datasets/${room.sketch}/features?q=${encodeURIComponent(secret)}`,
      `/api/datasets/${room.sketch}/changes?since=0`,
      `/api/search?q=${encodeURIComponent(secret)}`,
      '/api/nearby?lon=131.4&lat=34.4&radius=1000',
      `/ogc/collections/${room.sketch}/items`,
      `/tiles/${room.sketch}/10/885/407.mvt`,
    ]) {
      expect([address, (await answer(ask, address)).includes(secret)]).toEqual([address, true])
    }
    for (const uid of seen) expect((await ask(room.row(uid ?? ''))).status).toBe(200)
  })

  test('are in no cached tile, whoever asked for it first', async () => {
    const tile = `/tiles/${room.sketch}/8/221/101.mvt`
    const has = async (ask: Asking) => (await answer(ask, tile)).includes(secret)
    expect(await has((address) => room.send('eiji', 'GET', address))).toBe(true)
    expect(await has((address) => room.send('taro', 'GET', address))).toBe(false)
    // one who was an editor a moment ago
    const owner = { kind: 'member', id: 'hanako' } as const
    await room.maps.setRole(owner, room.map, 'eiji', 'contributor')
    expect(await has((address) => room.send('eiji', 'GET', address))).toBe(false)
    await room.maps.setRole(owner, room.map, 'eiji', 'editor')
  })

  test('cannot be changed or found out by those who do not see them', async () => {
    await room.set({ layers: [{ dataset: room.sketch, rights: 'editAll', approval: true }] })
    const body = { geometry: null, properties: { field_name: 'x' } }
    const row = room.row(heldUid ?? '')
    const answers = await Promise.all([
      other.send('PATCH', row, { version: 1, properties: { field_name: 'x' } }),
      other.send('DELETE', row),
      other.send('PUT', row, body),
      other.send('PUT', `${row}/restored`),
      other.send('POST', `/api/datasets/${room.sketch}/changes`, {
        changes: [{ kind: 'patch', uid: heldUid, version: 1, properties: { field_name: 'x' } }],
      }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403, 404, 200])
    for (const each of answers) expect(await each.text()).not.toContain(secret)
    await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
  })

  test('are in no publication, and neither is what was for trying out', async () => {
    const { docOf } = await import('./store/sqlite/maps/yjsDocument.ts')
    const Y = await import('yjs')
    const { applyChanges } = await import('#geodata/mapDocument/mapDoc.ts')
    const { plainLayer } = await import('#geodata/schema/map/plainLayer.ts')
    const owner = { kind: 'member', id: 'hanako' } as const
    await room.set({ rehearsal: true })
    await room.send('hanako', 'PUT', room.row(uidOf(960, 20)), {
      geometry: null,
      properties: { field_name: 'ためし' },
    })
    await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
    const state = await room.maps.documentState(owner, room.map)
    const doc = docOf(state ? [state] : [])
    const before = Y.encodeStateVector(doc)
    const layer = plainLayer({ id: 'l1', order: 'a0', kind: 'sketch', source: room.sketch })
    applyChanges(doc, [{ kind: 'add', collection: 'layers', entity: layer }], null)
    const update = { update: Y.encodeStateAsUpdate(doc, before), author: 'hanako' }
    await room.maps.appendUpdates(owner, room.map, [update])
    await room.send('hanako', 'PUT', `/api/maps/${room.map}/publication`, { alias: 'machi', access: 'open' })
    const frozen = await (
      await room.send('public', 'GET', `/api/publications/machi/datasets/${room.sketch}`)
    ).text()
    expect(frozen).toContain('みえるいど')
    for (const part of [secret, 'ためし']) expect(frozen).not.toContain(part)
  })
})
