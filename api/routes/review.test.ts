import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewQueue } from '#api/http/schemas/workshop.ts'
import { bodyOf } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import { kindOf, openWorkshopApp, type Phone, type WorkshopApp } from '#api/testing/workshopApp.ts'

let room: WorkshopApp
let hana: Phone
let ken: Phone
beforeAll(async () => {
  room = await openWorkshopApp()
  await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
  hana = room.phone()
  ken = room.phone()
  await hana.sit('はな')
  await ken.sit('けん')
})
afterAll(() => room.close())

const uid = (number: number) => uidOf(950, number)
const decide = (
  number: number,
  state: string,
  note: string | null = null,
  person: 'eiji' | 'taro' = 'eiji',
) => room.send(person, 'PUT', `${room.row(uid(number))}/review`, { state, note })
const seenBy = async (phone: Phone, number: number) => (await phone.send('GET', room.row(uid(number)))).status
const queue = async () => {
  const response = await room.send('eiji', 'GET', `/api/maps/${room.map}/review`)
  return v.parse(reviewQueue, await response.json()).rows.map(({ feature }) => feature.id)
}

describe('a row that needs approval', () => {
  test('is held until an editor shows it, and again when its author changes it', async () => {
    const added = await bodyOf(await hana.put(1, '井戸'))
    expect(added.properties).toMatchObject({ review: 'held', review_note: null, version: 1 })
    expect([await seenBy(hana, 1), await seenBy(ken, 1), await queue()]).toEqual([200, 404, [uid(1)]])
    const shown = await decide(1, 'shown')
    expect((await bodyOf(shown)).properties).toMatchObject({ review: 'shown', version: 2 })
    expect([await seenBy(ken, 1), await queue()]).toEqual([200, []])
    await hana.patch(1, 2, '古い井戸')
    expect([await seenBy(ken, 1), await queue()]).toEqual([404, [uid(1)]])
    // an editor's own change needs nobody's approval, and shows nothing by itself
    await room.send('eiji', 'PATCH', room.row(uid(1)), { version: 3, properties: { field_count: 2 } })
    expect([await seenBy(ken, 1), await queue()]).toEqual([404, [uid(1)]])
    expect(
      (await room.send('eiji', 'PUT', room.row(uid(9)), { geometry: null, properties: { field_name: 'x' } }))
        .status,
    ).toBe(201)
    expect(await seenBy(ken, 9)).toBe(200)
  })

  test('is sent back with a word for its author, and waits again once it is mended', async () => {
    await hana.put(2, 'だれかの家')
    await decide(2, 'returned', '人の名前は書かないでください')
    const own = await bodyOf(await hana.send('GET', room.row(uid(2))))
    expect(own.properties).toMatchObject({ review: 'returned', review_note: '人の名前は書かないでください' })
    expect([await seenBy(ken, 2), (await queue()).includes(uid(2))]).toEqual([404, false])
    const mended = await hana.patch(2, 2, '空き家')
    expect((await bodyOf(mended)).properties).toMatchObject({ review: 'held', review_note: null })
    expect(await queue()).toContain(uid(2))
  })

  test('is shown with many others by one call; the verdict is in its history, and twice is once', async () => {
    await hana.put(3, '橋')
    await ken.put(4, '門')
    const rows = [3, 4, 98].map((number) => ({ dataset: room.sketch, uid: uid(number) }))
    const call = () =>
      room.send('eiji', 'PUT', `/api/maps/${room.map}/review`, { state: 'shown', note: null, rows })
    const results = [200, 200, 404].map((status, index) => ({ ...rows[index], status }))
    expect(await (await call()).json()).toEqual({ results })
    expect(await (await call()).json()).toEqual({ results })
    const history = await (await hana.send('GET', `${room.row(uid(3))}/history`)).json()
    expect(history).toMatchObject({
      versions: [
        { author: 'はな', properties: { review: 'held' } },
        { author: '英二', properties: { review: 'shown' } },
      ],
    })
    expect([await seenBy(ken, 3), await seenBy(hana, 4)]).toEqual([200, 200])
  })

  test('is decided on by editors alone', async () => {
    await hana.put(5, '蔵')
    expect(await kindOf(await decide(5, 'shown', null, 'taro'))).toBe('403 not-allowed')
    expect(
      await kindOf(await hana.send('PUT', `${room.row(uid(5))}/review`, { state: 'shown', note: null })),
    ).toBe('403 not-allowed')
    expect(await kindOf(await hana.send('GET', `/api/maps/${room.map}/review`))).toBe('403 not-allowed')
    const sneaked = await hana.send('PATCH', room.row(uid(5)), {
      version: 1,
      properties: { review: 'shown' },
    })
    expect(sneaked.status).toBe(422)
    expect(await kindOf(await decide(97, 'shown'))).toBe('404 unknown-feature')
  })

  test('is told to who knew it before, and to nobody who did not', async () => {
    const revision = async () =>
      (await bodyOf(await room.send('mika', 'GET', `/api/datasets/${room.sketch}`))).revision
    const since = async (from: number) => {
      const response = await ken.send('GET', `/api/datasets/${room.sketch}/changes?since=${from}`)
      const { changed, removed }: { changed: { id: string }[]; removed: string[] } = v.parse(
        v.object({ changed: v.array(v.object({ id: v.string() })), removed: v.array(v.string()) }),
        await response.json(),
      )
      return { changed: changed.map(({ id }) => id), removed }
    }
    const before = await revision()
    await hana.put(6, '祠')
    expect(await since(before)).toEqual({ changed: [], removed: [] })
    await decide(6, 'shown')
    const shown = await revision()
    expect(await since(before)).toEqual({ changed: [uid(6)], removed: [] })
    await hana.patch(6, 2, '古い祠')
    expect(await since(before)).toEqual({ changed: [], removed: [] })
    expect(await since(shown)).toEqual({ changed: [], removed: [uid(6)] })
    await hana.send('DELETE', room.row(uid(6)))
    expect(await since(before)).toEqual({ changed: [], removed: [] })
    expect(await since(shown)).toEqual({ changed: [], removed: [uid(6)] })
  })
})

test('hiding a seat hides what it has added, adds, and brings back; showing it shows all of it', async () => {
  await room.set({})
  const guest = room.phone()
  const { seat } = await guest.sit('さわぐ人')
  await guest.put(30, '一')
  await guest.put(31, '二')
  await guest.send('DELETE', room.row(uid(31)))
  await room.changeSeat(seat, { hidden: true })
  await guest.put(32, '三')
  await room.send('eiji', 'PUT', `${room.row(uid(31))}/restored`)
  const seen = (phone: Phone) => Promise.all([30, 31, 32].map((number) => seenBy(phone, number)))
  expect([await seen(ken), await seen(guest)]).toEqual([
    [404, 404, 404],
    [200, 200, 200],
  ])
  await room.changeSeat(seat, { hidden: false })
  expect(await seen(ken)).toEqual([200, 200, 200])
})
