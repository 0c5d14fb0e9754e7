import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import { kindOf, openWorkshopApp, type Phone, type WorkshopApp } from '#api/testing/workshopApp.ts'
import { type LayerRights, layerRights } from '#geodata/schema/workshop/workshop.ts'

let room: WorkshopApp
let hana: Phone
let ken: Phone
let seat = ''
let number = 0
beforeAll(async () => {
  room = await openWorkshopApp()
  hana = room.phone()
  ken = room.phone()
  seat = (await hana.sit('はな')).seat
  await ken.sit('けん')
})
afterAll(() => room.close())
beforeEach(async () => {
  number += 10
  await room.set({})
})

const remove = (phone: Phone, row: number) => phone.send('DELETE', room.row(uidOf(950, row)))
const set = (rights: LayerRights) => room.set({ layers: [{ dataset: room.sketch, rights, approval: false }] })
const nameOf = async (row: number) =>
  (await bodyOf(await room.send('mika', 'GET', room.row(uidOf(950, row))))).properties

describe('what a participant may do with a layer', () => {
  test.each([
    ['view', ['403 layer-locked', '403 layer-locked', '403 not-allowed', '403 layer-locked']],
    ['add', ['201', '403 layer-locked', '403 not-allowed', '403 layer-locked']],
    ['editOwn', ['201', '200', '403 not-allowed', '204']],
    ['editAll', ['201', '200', '200', '204']],
  ] as const)(
    'with the right %s: add, change own, change another’s, throw away',
    async (rights, outcomes) => {
      await hana.put(number, 'わたしの')
      await ken.put(number + 1, 'けんの')
      await set(rights)
      const answers = [
        await hana.put(number + 2, 'あたらしい'),
        await hana.patch(number, 1, 'かえた'),
        await hana.patch(number + 1, 1, 'かえた'),
        await remove(hana, number),
      ]
      expect(await Promise.all(answers.map(kindOf))).toEqual(outcomes)
    },
  )

  test.each(layerRights)(
    'is nothing that an editor or a contributor by role may not, whatever the right (%s)',
    async (rights) => {
      await set(rights)
      const body = { geometry: null, properties: { field_name: '役割' } }
      for (const [index, person] of (['eiji', 'taro'] as const).entries()) {
        expect((await room.send(person, 'PUT', room.row(uidOf(950, number + index)), body)).status).toBe(201)
      }
    },
  )

  test('ends with the phase, begins with the next, and a repeated write is still answered as it was', async () => {
    const phases = [
      { id: 'a', title: '書く', minutes: 10, layersOpen: true },
      { id: 'b', title: '話す', minutes: null, layersOpen: false },
    ]
    await room.set({ phases })
    const before = Date.now()
    const { now } = await room.run('/phase', { phase: 'a' })
    const left = Date.parse(now.endsAt ?? '') - before
    expect(Math.round(left / 60_000)).toBe(10)
    expect((await hana.put(number, '間に合った')).status).toBe(201)
    expect((await hana.patch(number, 1, 'なおした')).status).toBe(200)
    expect((await room.run('/phase', { phase: 'b' })).now).toEqual({ phase: 'b', endsAt: null })
    expect(await kindOf(await hana.put(number + 1, 'おそい'))).toBe('409 phase-over')
    // the answers got lost on the way, and the outbox sends all of it again
    expect((await hana.put(number, '間に合った')).status).toBe(200)
    expect((await hana.patch(number, 1, 'なおした')).status).toBe(200)
    expect(await nameOf(number)).toMatchObject({ field_name: 'なおした', version: 2 })
    const many = await hana.send('POST', `/api/datasets/${room.sketch}/changes`, {
      changes: [
        { kind: 'put', uid: uidOf(950, number + 1), geometry: null, properties: { field_name: 'a' } },
      ],
    })
    expect(await many.json()).toMatchObject({ results: [{ status: 409, problem: { status: 409 } }] })
    const unknown = await room.send('hanako', 'PUT', `${room.path}/phase`, { phase: 'c' })
    expect(unknown.status).toBe(400)
    await room.run('/phase', { phase: null })
    expect((await hana.put(number + 1, 'おそい')).status).toBe(201)
  })

  test('is looking alone while the room is closed or the seat locked', async () => {
    await hana.put(number, '前から')
    await room.run('/open', { open: false })
    expect(await kindOf(await hana.put(number + 1, 'x'))).toBe('409 workshop-closed')
    expect((await hana.send('GET', room.row(uidOf(950, number)))).status).toBe(200)
    await room.run('/open', { open: true })
    await room.changeSeat(seat, { locked: true })
    expect(await kindOf(await hana.put(number + 1, 'x'))).toBe('403 seat-locked')
    expect(await kindOf(await hana.patch(number, 1, 'x'))).toBe('403 seat-locked')
    expect((await ken.put(number + 2, 'けんは書ける')).status).toBe(201)
    await room.changeSeat(seat, { locked: false })
    expect((await hana.put(number + 1, 'x')).status).toBe(201)
  })
})

describe('a seat', () => {
  test('is told to those who run the workshop, with its rows', async () => {
    await hana.put(number, 'かぞえる')
    const told = (await room.seats()).find(({ id }) => id === seat)
    expect(told).toMatchObject({
      nickname: 'はな',
      hidden: false,
      locked: false,
      removed: false,
      paper: false,
    })
    expect(told?.rows).toBeGreaterThan(0)
    expect(Date.now() - Date.parse(told?.lastAt ?? '')).toBeLessThan(60_000)
    expect(await kindOf(await room.send('taro', 'GET', `/api/maps/${room.map}/seats`))).toBe(
      '403 not-allowed',
    )
    expect(await kindOf(await room.send('outsider', 'GET', `/api/maps/${room.map}/seats`))).toBe(
      '404 unknown-map',
    )
  })

  test('gets another nickname, which its rows, history and bin go by, too', async () => {
    const bad = room.phone()
    const { seat: id } = await bad.sit('へんな名前')
    await bad.put(number, 'のこる')
    await bad.put(number + 1, 'ごみ箱')
    await remove(bad, number + 1)
    const renamed = await room.changeSeat(id, { nickname: 'はな' })
    expect(await renamed.json()).toMatchObject({ nickname: 'はな 2', rows: 1 })
    for (const path of [
      `/api/datasets/${room.sketch}/features`,
      `${room.row(uidOf(950, number))}/history`,
      `/api/datasets/${room.sketch}/bin`,
      `/api/maps/${room.map}/seats`,
    ]) {
      const text = await (await room.send('hanako', 'GET', path)).text()
      expect([path, text.includes('へんな名前')]).toEqual([path, false])
      expect([path, text.includes('はな 2')]).toEqual([path, true])
    }
    expect((await room.changeSeat(id, { nickname: '管理者' })).status).toBe(400)
  })

  test('that is taken away is out of the map, and back in when it is restored', async () => {
    const guest = room.phone()
    const { seat: id, returnCode } = await guest.sit('でていく')
    await guest.put(number, 'のこる')
    await room.changeSeat(id, { removed: true })
    expect((await guest.put(number + 1, 'x')).status).toBe(404)
    expect((await guest.send('GET', `/api/maps/${room.map}`)).status).toBe(404)
    expect(await kindOf(await guest.join('また'))).toBe('403 seat-removed')
    expect(await kindOf(await room.phone().send('POST', '/api/join/return', { returnCode }))).toBe(
      '404 unknown-code',
    )
    expect((await nameOf(number)).field_name).toBe('のこる')
    await room.changeSeat(id, { removed: false })
    expect((await guest.patch(number, 1, 'もどった')).status).toBe(200)
  })

  test('of paper is entered by an editor, and is whose the row is', async () => {
    const path = `/api/maps/${room.map}/seats`
    const id = uidOf(953, 1)
    for (let times = 0; times < 2; times += 1) {
      const made = await room.send('eiji', 'POST', path, { id, nickname: 'おじいさん' })
      expect(await made.json()).toMatchObject({ id, nickname: 'おじいさん', paper: true, rows: 0 })
    }
    const body = { geometry: null, properties: { field_name: '用紙から' } }
    const row = `${room.row(uidOf(950, number))}?seat=${id}`
    expect((await room.send('eiji', 'PUT', row, body)).status).toBe(201)
    expect((await room.send('eiji', 'PUT', row, body)).status).toBe(200)
    expect(await nameOf(number)).toMatchObject({ created_by: 'おじいさん' })
    expect((await room.seats()).find((each) => each.id === id)?.rows).toBe(1)
    expect(await kindOf(await room.send('taro', 'PUT', row, body))).toBe('403 not-allowed')
    const none = `${room.row(uidOf(950, number + 1))}?seat=${uidOf(953, 2)}`
    expect(await kindOf(await room.send('eiji', 'PUT', none, body))).toBe('404 unknown-seat')
  })
})

test('two people throw away and change one row: nothing is lost, and each is told', async () => {
  await hana.put(number, 'けされる')
  await room.send('eiji', 'DELETE', room.row(uidOf(950, number)))
  expect(await kindOf(await hana.patch(number, 1, 'かえた'))).toBe('410 in-bin')
  await room.send('eiji', 'PUT', `${room.row(uidOf(950, number))}/restored`)
  expect((await hana.patch(number, 1, 'かえた')).status).toBe(200)
  const late = await room.send('eiji', 'DELETE', `${room.row(uidOf(950, number))}?version=3`)
  expect(await kindOf(late)).toBe('409 conflict')
  expect((await nameOf(number)).field_name).toBe('かえた')
})

test('two people move the same vertex for ten minutes out of reach, with clocks an hour apart: both are in the history', async () => {
  await set('editAll')
  const row = room.row(uidOf(950, number))
  const line = (lat: number) => ({
    type: 'LineString',
    coordinates: [
      [131.4, 34.4],
      [131.5, lat],
    ],
  })
  await hana.send('PUT', row, { geometry: line(34.5), properties: { field_name: '道' } })
  // whatever their clocks say: a change names the version its author saw
  const first = await hana.send('PATCH', row, { version: 1, geometry: line(34.6) })
  expect(first.status).toBe(200)
  const second = await ken.send('PATCH', row, {
    version: 1,
    geometry: line(34.7),
    properties: { field_count: 3 },
  })
  expect(await second.clone().json()).toMatchObject({
    status: 409,
    fields: ['geometry'],
    current: { geometry: line(34.6), properties: { version: 2 } },
  })
  const forced = await ken.send('PATCH', `${row}?force=1`, {
    version: 1,
    geometry: line(34.7),
    properties: { field_count: 3 },
  })
  expect(forced.status).toBe(200)
  const history = await (await hana.send('GET', `${row}/history`)).json()
  expect(history).toMatchObject({
    versions: [
      { author: 'はな', mine: true, geometry: line(34.5) },
      { author: 'はな', mine: true, geometry: line(34.6) },
      { author: 'けん', mine: false, geometry: line(34.7) },
    ],
  })
  const { versions } = v.parse(v.object({ versions: v.array(v.object({ at: v.string() })) }), history)
  const times = versions.map(({ at }) => Date.parse(at))
  expect(times).toEqual([...times].sort((a, b) => a - b))
})
