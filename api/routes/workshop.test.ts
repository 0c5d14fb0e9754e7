import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { workshopNews } from '#api/http/schemas/workshop.ts'
import { bodyOf } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import { kindOf, openWorkshopApp, type WorkshopApp } from '#api/testing/workshopApp.ts'

let room: WorkshopApp
beforeAll(async () => {
  room = await openWorkshopApp()
})
afterAll(() => room.close())
beforeEach(() => room.set({}))

const look = async (response: Response) => v.parse(workshopNews, await response.json()).workshop

describe('a workshop', () => {
  test('is told whole to those who run it, to participants without what is not theirs, to others not at all', async () => {
    const phone = room.phone()
    const { seat } = await phone.sit('みる人')
    const editor = await look(await room.send('eiji', 'GET', room.path))
    expect(editor).toMatchObject({ code: room.code, open: true, waiting: 0, seat: null })
    const own = await look(await phone.send('GET', room.path))
    expect(own).toMatchObject({
      code: null,
      waiting: null,
      seat: { id: seat, nickname: 'みる人', hidden: false, locked: false },
      participants: editor?.participants,
    })
    expect(Math.abs(Date.parse(own?.serverTime ?? '') - Date.now())).toBeLessThan(60_000)
    expect(await look(await room.send('mika', 'GET', room.path))).toMatchObject({ code: null, seat: null })
    expect(await kindOf(await room.send('outsider', 'GET', room.path))).toBe('404 unknown-map')
    expect(await kindOf(await room.send('public', 'GET', room.path))).toBe('404 unknown-map')
  })

  test('is read again and again for next to nothing', async () => {
    const phone = room.phone()
    await phone.sit('よみなおす人')
    const cookie = phone.cookie ?? ''
    const ask = (tag = '') =>
      room.app.request(room.path, { headers: { Cookie: cookie, 'If-None-Match': tag } })
    const first = await ask()
    const tag = first.headers.get('etag') ?? ''
    expect([tag.length > 10, first.headers.get('cache-control')]).toEqual([true, 'private, no-cache'])
    const same = await ask(tag)
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', tag])
    await room.set({ title: 'べつの題' })
    expect((await ask(tag)).status).toBe(200)
  })

  test('is closed at first, and is of sketches of its own map alone', async () => {
    const map = uidOf(954, 1)
    const state = await room.maps.documentState({ kind: 'member', id: 'hanako' }, room.map)
    await room.maps.createMap({ kind: 'member', id: 'hanako' }, { id: map, state: state ?? new Uint8Array() })
    const path = `/api/maps/${map}/workshop`
    expect(await look(await room.send('hanako', 'GET', path))).toBeNull()
    expect(await kindOf(await room.send('hanako', 'PUT', `${path}/open`, { open: true }))).toBe(
      '404 unknown-part',
    )
    const foreign = await room.send('hanako', 'PUT', path, room.settings)
    expect(await foreign.json()).toMatchObject({ status: 400, errors: [{ path: 'body.layers.0' }] })
    const phase = { id: 'a', title: '', minutes: 1, layersOpen: true }
    const twice = { ...room.settings, layers: [], phases: [phase, phase] }
    expect(await (await room.send('hanako', 'PUT', path, twice)).json()).toMatchObject({
      errors: [{ path: 'body.phases.1' }],
    })
    const made = await room.send('hanako', 'PUT', path, { ...room.settings, layers: [] })
    expect([made.status, await made.json()]).toMatchObject([201, { open: false, participants: 0 }])
    expect(await kindOf(await room.send('taro', 'PUT', room.path, room.settings))).toBe('403 not-allowed')
  })

  test('a phase that is taken out of the plan is over', async () => {
    await room.set({ phases: [{ id: 'a', title: '書く', minutes: 5, layersOpen: false }] })
    await room.run('/phase', { phase: 'a' })
    expect((await room.set({})).now).toEqual({ phase: null, endsAt: null })
  })

  test('goes with its map into the bin', async () => {
    const bin = (binned: boolean) => room.send('hanako', 'PUT', `/api/maps/${room.map}/bin`, { binned })
    const phone = room.phone()
    await phone.sit('のこされた人')
    await bin(true)
    expect(await kindOf(await phone.join('だれ'))).toBe('404 unknown-code')
    expect(await kindOf(await phone.send('GET', room.path))).toBe('404 unknown-map')
    await bin(false)
    expect((await phone.send('GET', room.path)).status).toBe(200)
  })

  test('goes on when its owner is gone in the middle: an editor runs it, and the code leads in', async () => {
    const owner = { kind: 'member', id: 'hanako' } as const
    await room.maps.setRole(owner, room.map, 'eiji', 'owner')
    await room.maps.setRole(owner, room.map, 'hanako', null)
    const phone = room.phone()
    await phone.sit('つづける人')
    expect((await phone.put(80, 'つづき')).status).toBe(201)
    expect((await room.run('/open', { open: true }, 'eiji')).open).toBe(true)
    await room.maps.setRole({ kind: 'member', id: 'eiji' }, room.map, 'hanako', 'owner')
  })
})

describe('rehearsal', () => {
  const rows = async () => {
    const { features } = await bodyOf(
      await room.send('hanako', 'GET', `/api/datasets/${room.sketch}/features`),
    )
    return features.map(({ id }) => id)
  }

  test('what was added is cleared in one act, is in no bin, and comes back in one step', async () => {
    const phone = room.phone()
    await phone.sit('ためす人')
    await phone.put(1, '本物')
    await room.set({ rehearsal: true })
    expect((await bodyOf(await phone.put(2, 'ためし'))).properties).toMatchObject({ rehearsal: true })
    await phone.put(3, 'ためしてすてた')
    await phone.send('DELETE', room.row(uidOf(950, 3)))
    const editor = { geometry: null, properties: { field_name: '進行役のためし' } }
    await room.send('eiji', 'PUT', room.row(uidOf(950, 4)), editor)
    await room.set({})
    expect(await rows()).toEqual(expect.arrayContaining([uidOf(950, 1), uidOf(950, 2), uidOf(950, 4)]))
    const { revision } = await bodyOf(await room.send('mika', 'GET', `/api/datasets/${room.sketch}`))

    const clear = (method: string, part = '') =>
      room.send('eiji', method, `${room.path}/rehearsal${part}`).then((response) => response.json())
    expect(await clear('DELETE')).toEqual({ rows: 2 })
    expect(await rows()).toContain(uidOf(950, 1))
    for (const number of [2, 3, 4]) expect(await rows()).not.toContain(uidOf(950, number))
    const bin = await bodyOf(await room.send('eiji', 'GET', `/api/datasets/${room.sketch}/bin`))
    expect(bin.rows.map(({ feature }) => feature.id)).not.toContain(uidOf(950, 2))
    const news = await room.send('mika', 'GET', `/api/datasets/${room.sketch}/changes?since=${revision}`)
    expect(await news.json()).toMatchObject({ removed: [uidOf(950, 2), uidOf(950, 4)] })
    // a phone that was out of reach sends its own again
    expect(await kindOf(await phone.put(2, 'ためし'))).toBe('410 in-bin')

    expect(await clear('PUT', '/restored')).toEqual({ rows: 3 })
    expect(await rows()).toEqual(expect.arrayContaining([uidOf(950, 2), uidOf(950, 4)]))
    expect(await clear('DELETE')).toEqual({ rows: 3 })
    expect(await kindOf(await phone.send('DELETE', `${room.path}/rehearsal`))).toBe('403 not-allowed')
  })
})
