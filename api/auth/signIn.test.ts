import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { me } from '#api/http/schemas/people.ts'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'
import { backupStore } from '#api/store/sqlite/backup/backup.ts'
import { restoreStore } from '#api/store/sqlite/backup/restore.ts'
import { storeFiles } from '#api/store/sqlite/storeFiles.ts'
import { testFolder } from '#api/store/sqlite/testFolder.ts'
import {
  adminWish,
  type Browser,
  kindOf,
  openAuthApp,
  readJson,
  register,
  setUp,
} from '#api/testing/authApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import type { Me } from '#geodata/schema/people/me.ts'
import { Authentication } from './authentication.ts'
import { newSecret } from './secretFile.ts'

type Server = Awaited<ReturnType<typeof openAuthApp>>

const map = uidOf(720, 1)
const meOf = async (browser: Browser): Promise<Me> => readJson(await browser.get('/api/me'), me)
const sessionsOf = async (browser: Browser) =>
  readJson(
    await browser.get('/api/auth/list-sessions'),
    v.array(v.looseObject({ id: v.string(), token: v.string() })),
  )

let server: Server
let admin: Browser

beforeAll(async () => {
  server = await openAuthApp()
})
afterAll(() => server.close())

describe('a server that others reach, and that nobody keeps', () => {
  test('is read and set up, and nothing else', async () => {
    const visitor = server.browser()
    expect(await meOf(visitor)).toMatchObject({ setup: true, signedIn: false, ways: { password: true } })
    expect((await visitor.get('/api/datasets')).status).toBe(200)
    for (const [method, path] of [
      ['POST', '/api/auth/sign-in/email'],
      ['PUT', `/api/maps/${map}`],
      ['POST', '/api/join/ABCDEF'],
    ] as const) {
      expect([path, await kindOf(await visitor.send(method, path, {}))]).toEqual([path, '503 setup-needed'])
    }
  })

  test('has one administrator made with the code of its console, who gets the maps of the personal server', async () => {
    const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc('一人でつくった地図')))
    await server.maps.createMap({ kind: 'member', id: 'owner' }, { id: map, state })
    expect(await server.auth.ownerOf()).toMatchObject({ id: 'owner' })
    const wrong = server.browser()
    expect(await kindOf(await wrong.post('/api/setup', { ...adminWish, code: 'AAAA-BBBB-CCCC' }))).toBe(
      '403 wrong-code',
    )
    expect(
      await kindOf(await wrong.post('/api/setup', { ...adminWish, code: server.code, password: 'x' })),
    ).toBe('400 invalid-request')
    admin = await setUp(server)
    const { id, ...told } = await meOf(admin)
    expect(told).toMatchObject({
      setup: false,
      signedIn: true,
      administrator: true,
      email: adminWish.email,
    })
    expect(id).toMatch(/^u_[a-z0-9]{16}$/)
    expect(await (await admin.get(`/api/maps/${map}`)).json()).toMatchObject({ role: 'owner' })
    expect(await kindOf(await server.browser().post('/api/setup', { ...adminWish, code: server.code }))).toBe(
      '403 not-allowed',
    )
    expect(await server.auth.ownerOf()).toMatchObject({ id, name: adminWish.name, administrator: true })
  })
})

describe('signing in', () => {
  const signIn = (browser: Browser, email: string, password: string) =>
    browser.post('/api/auth/sign-in/email', { email, password })

  test('gives a cookie and tells the page nothing of it', async () => {
    const browser = server.browser()
    const response = await signIn(browser, ' Hanako@Example.JP ', adminWish.password)
    expect([response.status, await response.text()]).toEqual([200, '{}'])
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^kyoso\.session_token=\S+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/i)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await meOf(browser)).toMatchObject({ signedIn: true, email: adminWish.email })
  })

  test('over https the cookie goes nowhere else, and is another than over http', async () => {
    const browser = server.browser('https://hall.local')
    await signIn(browser, adminWish.email, adminWish.password)
    expect([...browser.cookies.keys()]).toEqual(['__Secure-kyoso.session_token'])
    expect(await meOf(browser)).toMatchObject({ signedIn: true })
    const response = await signIn(server.browser('https://hall.local'), adminWish.email, adminWish.password)
    expect(response.headers.getSetCookie()[0]).toMatch(/; Secure/)
  })

  test('says the same of an unknown address and of a wrong password', async () => {
    const answers = await Promise.all(
      [
        ['nobody@example.jp', 'なにかの合言葉'],
        [adminWish.email, 'ちがう合言葉だよ'],
      ].map(async ([email = '', password = '']) => {
        const response = await signIn(server.browser(), email, password)
        return [response.status, await response.text()]
      }),
    )
    expect(answers[0]?.[0]).toBe(401)
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[1]).toContain('メールアドレスまたはパスワードが違います')
  })

  test('a guesser is slowed, and nobody else in the room', async () => {
    const person = await register(server, admin, 'nerawareta')
    const tries = []
    for (let index = 0; index < 11; index++) {
      tries.push((await signIn(server.browser(), 'nerawareta@example.jp', `guess number ${index}`)).status)
    }
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    const refused = await signIn(server.browser(), 'nerawareta@example.jp', 'neraware')
    expect([refused.status, Number(refused.headers.get('retry-after')) > 60]).toEqual([429, true])
    expect((await signIn(server.browser(), adminWish.email, adminWish.password)).status).toBe(200)
    expect(await meOf(person)).toMatchObject({ signedIn: true })
  })

  test('nothing in the file is good for a session', async () => {
    const browser = server.browser()
    await signIn(browser, adminWish.email, adminWish.password)
    const [cookie = ''] = browser.cookies.values()
    const token = decodeURIComponent(cookie).split('.')[0]
    const file = new Database(storeFiles(server.folder).accounts, { readonly: true })
    const everything = JSON.stringify(
      ['sign_in', 'credential', 'invitation', 'person'].map((table) =>
        file.prepare(`SELECT * FROM ${table}`).all(),
      ),
    )
    file.close()
    expect(token).toHaveLength(32)
    expect(everything).not.toContain(token)
    expect(everything).not.toContain(adminWish.password)
  })

  test('accounts travel in a backup, the secret that signs cookies does not', async () => {
    const [bundle, folder] = [join(testFolder(), 'bundle.tar'), testFolder()]
    await backupStore(server.folder, bundle)
    await restoreStore(bundle, folder)
    expect(existsSync(join(folder, 'kyoso.secret'))).toBe(false)
    const store = await openStore({ folder })
    const accounts = await openAccounts(folder)
    onTestFinished(async () => {
      await accounts.close()
      await store.close()
    })
    expect(await accounts.people.keeper()).toMatchObject({ email: adminWish.email, administrator: true })
    const restored = new Authentication({ ...accounts, secret: newSecret() })
    const cookie = await restored.signIn(new URL(server.origin), '192.0.2.1', new Headers(), adminWish)
    expect(cookie).toContain('kyoso.session_token=')
  })

  test('a made-up or altered cookie is nobody’s', async () => {
    const browser = server.browser()
    await signIn(browser, adminWish.email, adminWish.password)
    for (const [name, value] of browser.cookies) {
      browser.cookies.set(
        name,
        value.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
      )
    }
    expect(await meOf(browser)).toMatchObject({ signedIn: false, id: null })
  })

  test('a page of another site signs nobody in', async () => {
    const body = { email: adminWish.email, password: adminWish.password }
    const response = await server.browser().send('POST', '/api/auth/sign-in/email', body, {
      Origin: 'https://evil.example',
    })
    expect(await kindOf(response)).toBe('403 foreign-origin')
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('what else the library could do is not there', async () => {
    for (const path of [
      '/sign-in/social',
      '/request-password-reset',
      '/delete-user',
      '/update-session',
      '/error',
    ]) {
      expect([path, (await admin.post(`/api/auth${path}`)).status]).toEqual([path, 404])
    }
  })
})

describe('an account', () => {
  test('is signed out at once where it is', async () => {
    const person = await register(server, admin, 'kaeru')
    expect(await meOf(person)).toMatchObject({ signedIn: true })
    const before = person.cookieHeader()
    await person.post('/api/auth/sign-out')
    expect(person.cookies.size).toBe(0)
    const kept = await person.send('GET', '/api/me', undefined, { Cookie: before })
    expect(await kept.json()).toMatchObject({ signedIn: false })
  })

  test('sees where it is signed in, and ends that', async () => {
    const person = await register(server, admin, 'futari')
    const other = server.browser()
    await signInAs(other, 'futari')
    const sessions = await sessionsOf(person)
    const present = await readJson(
      await person.get('/api/auth/get-session'),
      v.object({ session: v.object({ id: v.string() }) }),
    )
    expect(sessions).toHaveLength(2)
    expect(sessions.every(({ token }) => token.startsWith('sha256:'))).toBe(true)
    expect(sessions.map(({ id }) => id)).toContain(present.session.id)
    await person.post('/api/auth/revoke-other-sessions')
    expect([await meOf(person), await meOf(other)]).toMatchObject([{ signedIn: true }, { signedIn: false }])
    await signInAs(other, 'futari')
    const again = await sessionsOf(person)
    const others = again.find(({ id }) => id !== present.session.id)
    await person.post('/api/auth/revoke-session', { token: others?.token })
    expect([await meOf(person), await meOf(other)]).toMatchObject([{ signedIn: true }, { signedIn: false }])
  })

  const signInAs = (browser: Browser, name: string, password = `${name}の長い合言葉`) =>
    browser.post('/api/auth/sign-in/email', { email: `${name}@example.jp`, password })

  test('changes its password with the present one, which signs out everywhere else', async () => {
    const person = await register(server, admin, 'kawari')
    const other = server.browser()
    await signInAs(other, 'kawari')
    const change = (currentPassword: string, newPassword: string) =>
      person.post('/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
    expect((await change('ちがいますよ', 'あたらしい合言葉')).status).toBe(400)
    const short = await change('kawariの長い合言葉', '短い')
    expect([short.status, await short.text()]).toEqual([400, expect.stringContaining('8 文字以上')])
    expect((await change('kawariの長い合言葉', 'あたらしい合言葉')).status).toBe(200)
    expect([await meOf(person), await meOf(other)]).toMatchObject([{ signedIn: true }, { signedIn: false }])
    expect((await signInAs(server.browser(), 'kawari')).status).toBe(401)
    expect((await signInAs(server.browser(), 'kawari', 'あたらしい合言葉')).status).toBe(200)
  })

  test('has the name that it gives itself', async () => {
    const person = await register(server, admin, 'namae')
    expect(
      (await person.post('/api/auth/update-user', { name: '  萩 太郎 ', image: 'https://x.example' })).status,
    ).toBe(200)
    expect(await meOf(person)).toMatchObject({ name: '萩 太郎' })
    expect((await person.post('/api/auth/update-user', { name: '\u0007' })).status).toBe(400)
  })

  test('that is blocked is out at once, and stays out', async () => {
    const person = await register(server, admin, 'tomari')
    expect((await admin.patch(`/api/people/${person.id}`, { blocked: true })).status).toBe(204)
    expect(await meOf(person)).toMatchObject({ signedIn: false })
    const refused = await signInAs(server.browser(), 'tomari')
    expect([refused.status, await refused.text()]).toEqual([
      401,
      expect.stringContaining('管理者が止めています'),
    ])
    await admin.patch(`/api/people/${person.id}`, { blocked: false })
    expect((await signInAs(server.browser(), 'tomari')).status).toBe(200)
  })

  test('is made by invitation alone, once for an address', async () => {
    const wish = { name: '外の人', email: 'soto@example.jp', password: '長い長い長い合言葉' }
    const post = (body: object) => server.browser().post('/api/auth/sign-up/email', body)
    expect(await kindOf(await post(wish))).toBe('403 not-allowed')
    expect(await kindOf(await post({ ...wish, invitation: 'made-up' }))).toBe('404 unknown-invitation')
    await register(server, admin, 'hitori')
    await expect(register(server, admin, 'hitori')).rejects.toThrow('not-possible')
  })
})
