import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LiveClient } from '#api/testing/liveClient.ts'
import { serveLive } from '#api/testing/liveServer.ts'
import { uidOf } from '#api/testing/testData.ts'
import { openWorkshopApp, type Phone, type WorkshopApp } from '#api/testing/workshopApp.ts'

let room: WorkshopApp
let host: string
let stop: () => Promise<void>
beforeAll(async () => {
  room = await openWorkshopApp()
  ;({ host, stop } = await serveLive(room.app))
})
afterAll(async () => {
  await stop()
  await room.close()
})
beforeEach(() => room.set({}))

const asEditor = () => LiveClient.open(host, room.map, { 'x-test-person': 'eiji' })
const onPhone = (phone: Phone) => LiveClient.open(host, room.map, { Cookie: phone.cookie ?? '' })
const uid = (number: number) => uidOf(950, number)
const seated = async (nickname: string) => {
  const phone = room.phone()
  const { seat } = await phone.sit(nickname)
  return { phone, seat, live: await onPhone(phone) }
}
const ids = ({ rows }: LiveClient) =>
  rows.map(({ changed, removed }) => [changed.map(({ id }) => id), removed])

test('a row that waits is told to its author and to editors, then to everybody, then taken from them again', async () => {
  await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
  const editor = await asEditor()
  const [author, other] = [await seated('はな'), await seated('けん')]
  await author.phone.put(1, '井戸')
  const review = (state: string) =>
    room.send('eiji', 'PUT', `${room.row(uid(1))}/review`, { state, note: null })
  await review('shown')
  await review('returned')
  await author.phone.send('DELETE', room.row(uid(1)))
  await room.send('eiji', 'PUT', room.row(uid(2)), { geometry: null, properties: { field_name: 'おわり' } })
  const last = [[uid(2)], []]
  const four = [[[uid(1)], []], [[uid(1)], []], [[uid(1)], []], [[], [uid(1)]], last]
  for (const [client, told] of [
    [editor, four],
    [author.live, four],
    [other.live, [[[uid(1)], []], [[], [uid(1)]], last]],
  ] as const) {
    await client.until(() => JSON.stringify(ids(client).at(-1)) === JSON.stringify(last))
    expect(ids(client)).toEqual(told)
  }
  expect(author.live.rows[0]?.changed[0]?.properties).toMatchObject({ mine: true, review: 'held' })
  for (const client of [editor, author.live, other.live]) await client.close()
})

test('the workshop is told on each change: the code to those who run it, to each their own seat', async () => {
  const editor = await asEditor()
  const { phone, seat, live } = await seated('みる人')
  await room.set({ phases: [{ id: 'a', title: '書く', minutes: 3, layersOpen: true }] })
  await room.run('/phase', { phase: 'a' })
  const now = ({ workshops }: LiveClient) => workshops.at(-1)?.workshop
  for (const client of [editor, live]) await client.until(() => now(client)?.now.phase === 'a')
  expect(now(editor)).toMatchObject({ code: room.code, waiting: 0, seat: null })
  expect(now(live)).toMatchObject({
    code: null,
    waiting: null,
    seat: { id: seat, nickname: 'みる人', locked: false },
  })
  const { endsAt } = now(live)?.now ?? {}
  expect(Date.parse(endsAt ?? '') - Date.parse(now(live)?.serverTime ?? '')).toBeLessThanOrEqual(180_000)
  await room.changeSeat(seat, { locked: true, nickname: 'べつの名' })
  await live.until(() => now(live)?.seat?.locked === true)
  expect(now(live)?.seat?.nickname).toBe('べつの名')
  const before = now(editor)?.participants ?? 0
  await room.phone().sit('あとから')
  await editor.until(() => now(editor)?.participants === before + 1)
  expect((await room.seats()).find(({ id }) => id === seat)).toMatchObject({ here: true })
  expect(phone.cookie).toBeDefined()
  for (const client of [editor, live]) await client.close()
})

test('who waits for approval is counted for the editors', async () => {
  await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
  const editor = await asEditor()
  const { phone, live } = await seated('まつ人')
  await phone.put(10, '待つ')
  await editor.until(() => editor.workshops.at(-1)?.workshop?.waiting === 1)
  const rows = [{ dataset: room.sketch, uid: uid(10) }]
  await room.send('eiji', 'PUT', `/api/maps/${room.map}/review`, { state: 'shown', note: null, rows })
  await editor.until(() => editor.workshops.at(-1)?.workshop?.waiting === 0)
  for (const client of [editor, live]) await client.close()
})

test('a seat that is taken away loses its connection, and a participant edits no document', async () => {
  const { seat, live } = await seated('でる人')
  live.doc.getMap('scene').set('title', 'らくがき')
  live.setPresence(1, { name: '管理者', cursor: null })
  await live.until(() => live.refused.length > 0)
  expect(live.refused).toEqual(['not-allowed'])
  const editor = await asEditor()
  expect([...editor.present.values()]).toEqual([])
  await editor.close()
  await room.changeSeat(seat, { removed: true })
  await live.until(() => live.closeCode !== undefined)
  expect(live.closeCode).toBe(4403)
})

test('a message of 10 MB, one that is none, and a flood each end one connection; the room goes on', async () => {
  const editor = await asEditor()
  const bad = [await seated('大'), await seated('変'), await seated('多')]
  const [large, strange, many] = bad.map(({ live }) => live)
  large?.socket.send(new Uint8Array(10_000_000))
  strange?.socket.send(Uint8Array.of(9, 9, 9))
  for (let times = 0; times < 2000; times += 1) many?.socket.send(Uint8Array.of(0, 0, 1, 0))
  for (const client of [large, strange, many]) await client?.until(() => client.closeCode !== undefined)
  expect([large, strange, many].map((client) => client?.closeCode)).toEqual([1009, 1007, 1008])
  expect((await bad[0]?.phone.put(20, 'まだ書ける'))?.status).toBe(201)
  await editor.until(() => ids(editor).length > 0)
  expect(editor.closeCode).toBeUndefined()
  await editor.close()
})
