import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joined, joinOffer, ownSeatWithCode, workshop } from '#api/http/schemas/workshop.ts'
import { bodyOf } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import { kindOf, openWorkshopApp, type WorkshopApp } from '#api/testing/workshopApp.ts'
import { codeAlphabet } from '#geodata/workshop/joinCode.ts'

const mapList = v.object({ maps: v.array(v.object({ id: v.string() })) })

let room: WorkshopApp
beforeAll(async () => {
  room = await openWorkshopApp()
})
afterAll(() => room.close())

const names = async () => (await room.seats()).map(({ nickname }) => nickname)

describe('joining by code', () => {
  test('takes a nickname and no more, and the first row is on the map', async () => {
    const phone = room.phone()
    const offer = v.parse(joinOffer, await (await phone.send('GET', `/api/join/${room.code}`)).json())
    expect(offer).toMatchObject({
      map: room.map,
      title: 'あるもの探し',
      layers: [{ dataset: room.sketch, rights: 'editOwn' }],
      seat: null,
    })
    expect((await phone.send('GET', `/api/datasets/${room.sketch}`)).status).toBe(404)
    const response = await phone.join('はなちゃん')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(response.status).toBe(201)
    expect(cookie).toMatch(/^kyoso_guest=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/)
    const row = await phone.put(1, '井戸')
    expect(row.status).toBe(201)
    expect((await bodyOf(row)).properties).toMatchObject({ created_by: 'はなちゃん', mine: true, version: 1 })
    expect((await phone.send('GET', `/api/maps/${room.map}`)).status).toBe(200)
  })

  test('the cookie is for https alone where the page came by it', async () => {
    const response = await room.app.request(`https://localhost/api/join/${room.code}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ nickname: 'https' }),
    })
    expect(response.headers.get('set-cookie')).toContain('; Secure')
  })

  test('a code is read however it is typed', async () => {
    const [a = '', ...rest] = room.code.toLowerCase()
    const wide = String.fromCodePoint((a.codePointAt(0) ?? 0) + 0xfee0)
    const typed = encodeURIComponent(` ${wide}${rest.join('-')}　`)
    expect((await room.phone().send('GET', `/api/join/${typed}`)).status).toBe(200)
  })

  test('the same name gets a number; the same phone has one seat; a repeated attempt makes no second', async () => {
    const phone = room.phone()
    expect((await phone.sit('ケン')).nickname).toBe('ケン')
    expect((await room.phone().sit('けん')).nickname).toBe('けん 2')
    const again = await phone.join('べつの名')
    expect([again.status, v.parse(joined, await again.json()).nickname]).toEqual([200, 'ケン'])
    const attempt = uidOf(951, 1)
    const lost = room.phone()
    const first = v.parse(joined, await (await lost.join('まなぶ', { attempt })).json())
    const back = room.phone()
    const second = v.parse(joined, await (await back.join('まなぶ', { attempt })).json())
    expect(second.seat).toBe(first.seat)
    expect((await names()).filter((name) => name.startsWith('まなぶ'))).toEqual(['まなぶ'])
    // the code that got lost leads nowhere
    expect(
      await kindOf(await room.phone().send('POST', '/api/join/return', { returnCode: first.returnCode })),
    ).toBe('404 unknown-code')
  })

  test.each([
    ['', 400],
    ['管理者', 400],
    ['x'.repeat(500), 400],
    ['\u202Eesrever', 201],
    ['<b>太字</b>', 201],
    ['👨‍👩‍👧‍👦', 201],
  ])('the nickname %j answers %d with a sentence', async (nickname, status) => {
    const response = await room.phone().join(nickname)
    expect(response.status).toBe(status)
    if (status === 400) expect(await response.json()).toMatchObject({ errors: [{ path: 'body.nickname' }] })
    else expect(v.parse(joined, await response.json()).nickname).not.toMatch(/[\u202A-\u202E]/)
  })

  test('a return code brings the seat to another device, and is kept by nobody but the device', async () => {
    const phone = room.phone()
    const { seat, returnCode } = await phone.sit('ゆき')
    expect(returnCode).toMatch(new RegExp(`^[${codeAlphabet}]{12}$`))
    const own = await phone.send('GET', `${room.path}/seat`)
    expect(v.parse(ownSeatWithCode, await own.json())).toEqual({
      id: seat,
      nickname: 'ゆき',
      hidden: false,
      locked: false,
      returnCode,
    })
    await phone.put(2, '門')
    const tablet = room.phone()
    const moved = await tablet.send('POST', '/api/join/return', { returnCode: returnCode?.toLowerCase() })
    expect(v.parse(joined, await moved.json())).toMatchObject({ seat, returnCode })
    expect((await tablet.patch(2, 1, '石の門')).status).toBe(200)
    // it is kept as a hash, and sealed with what the device alone has
    const files = ['accounts.sqlite', 'accounts.sqlite-wal'].map((name) =>
      readFileSync(join(room.folder, name)),
    )
    const kept = (text = ''): boolean => files.some((bytes) => bytes.includes(text))
    expect([kept('ゆき'), kept(returnCode ?? ''), kept(phone.cookie?.split('=')[1])]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('a device with a seat asks before it becomes another’s; 次の人へ leaves the seat and its rows', async () => {
    const first = room.phone()
    const { returnCode, seat } = await first.sit('一人目')
    await first.put(3, '橋')
    const shared = room.phone()
    await shared.sit('二人目')
    const refused = await shared.send('POST', '/api/join/return', { returnCode })
    expect(await kindOf(refused)).toBe('409 other-seat')
    const moved = await shared.send('POST', '/api/join/return', { returnCode, replace: true })
    expect(v.parse(joined, await moved.json()).seat).toBe(seat)
    const left = await shared.send('DELETE', '/api/join/seat')
    expect([left.status, shared.cookie]).toEqual([204, undefined])
    expect((await shared.put(4, 'x')).status).toBe(404)
    expect((await first.patch(3, 1, '石橋')).status).toBe(200)
    expect(await names()).toEqual(expect.arrayContaining(['一人目', '二人目']))
    const next = await shared.sit('三人目')
    expect(next.seat).not.toBe(seat)
    expect(await kindOf(await shared.patch(3, 2, 'x'))).toBe('403 not-allowed')
  })

  test('the same phone in two maps has a seat in each', async () => {
    const phone = room.phone()
    await phone.sit('ふたつ')
    const other = uidOf(952, 1)
    const owner = { kind: 'member', id: 'eiji' } as const
    const state = await room.maps.documentState({ kind: 'member', id: 'hanako' }, room.map)
    await room.maps.createMap(owner, { id: other, state: state ?? new Uint8Array() })
    const settings = { title: '', rehearsal: false, layers: [], phases: [] }
    await room.send('eiji', 'PUT', `/api/maps/${other}/workshop`, settings)
    const opened = await room.send('eiji', 'PUT', `/api/maps/${other}/workshop/open`, { open: true })
    const { code } = v.parse(workshop, await opened.json())
    const second = v.parse(joined, await (await phone.join('べつの名', { code: code ?? '' })).json())
    expect(second).toMatchObject({ map: other, nickname: 'べつの名' })
    for (const map of [room.map, other]) {
      const looked = await phone.send('GET', `/api/maps/${map}/workshop`)
      expect(await looked.json()).toMatchObject({ workshop: { map, code: null, waiting: null } })
    }
    const listed = v.parse(mapList, await (await phone.send('GET', '/api/maps')).json())
    expect(new Set(listed.maps.map(({ id }) => id))).toEqual(new Set([room.map, other]))
  })

  test('a guest makes no map, and sees nothing that is for members', async () => {
    const phone = room.phone()
    await phone.sit('ゲスト')
    const response = await room.app.request(`/api/maps/${uidOf(952, 7)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', Cookie: phone.cookie ?? '' },
      body: new Uint8Array([0, 0]),
    })
    expect(response.status).toBe(403)
    expect(await kindOf(await phone.send('GET', `/api/maps/${room.map}/seats`))).toBe('403 not-allowed')
    expect(await kindOf(await phone.send('PUT', `${room.path}/open`, { open: false }))).toBe(
      '403 not-allowed',
    )
  })

  test('no person’s id leaves the server', async () => {
    const phone = room.phone()
    await phone.sit('ひみつ')
    await phone.put(5, '祠')
    const persons = (await room.maps.workshops.seats(room.map)).map(({ person }) => person)
    for (const path of ['/seats', '/workshop', '/review']) {
      const text = await (await room.send('hanako', 'GET', `/api/maps/${room.map}${path}`)).text()
      for (const person of persons) expect(text).not.toContain(person)
    }
    const history = await room.send('hanako', 'GET', `${room.row(uidOf(950, 5))}/history`)
    for (const person of persons) expect(await history.clone().text()).not.toContain(person)
    const me = await phone.send('GET', '/api/me')
    expect(await me.json()).toMatchObject({ id: null, name: 'ひみつ', guest: true, signedIn: false })
  })
})

describe('a code that is not one', () => {
  test('is told so, a closed room is told so, and a new code ends the old', async () => {
    expect(await kindOf(await room.phone().send('GET', '/api/join/222222'))).toBe('404 unknown-code')
    expect(await kindOf(await room.phone().join('だれ', { code: '0OIL11' }))).toBe('404 unknown-code')
    await room.run('/open', { open: false })
    expect(await kindOf(await room.phone().send('GET', `/api/join/${room.code}`))).toBe('409 workshop-closed')
    expect(await kindOf(await room.phone().join('おそい'))).toBe('409 workshop-closed')
    await room.run('/open', { open: true })
    const { code } = await room.run('/code', {})
    expect(code).not.toBe(room.code)
    expect(await kindOf(await room.phone().join('まえの'))).toBe('404 unknown-code')
    expect((await room.phone().join('あたらしい', { code: code ?? '' })).status).toBe(201)
  })
})
