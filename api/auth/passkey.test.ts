import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { me } from '#api/http/schemas/people.ts'
import { type Browser, openAuthApp, readJson, register, setUp } from '#api/testing/authApp.ts'
import { SoftPasskey } from '#api/testing/softPasskey.ts'

const origin = 'https://map.hagi.example.jp'
const name = 'map.hagi.example.jp'
const asked = v.looseObject({
  challenge: v.string(),
  rp: v.optional(v.object({ id: v.string(), name: v.string() })),
})

let server: Awaited<ReturnType<typeof openAuthApp>>
let admin: Browser

beforeAll(async () => {
  server = await openAuthApp({ hosts: 'any' })
  admin = await setUp(server)
})
afterAll(() => server.close())

const challengeFor = async (browser: Browser, what: 'register' | 'authenticate') =>
  readJson(await browser.get(`/api/auth/passkey/generate-${what}-options`), asked)

/** Somebody with an account, at the server's public name. */
async function somebody(name: string): Promise<Browser> {
  await register(server, admin, name)
  const browser = server.browser(origin)
  await browser.post('/api/auth/sign-in/email', {
    email: `${name}@example.jp`,
    password: `${name}の長い合言葉`,
  })
  return browser
}

async function addPasskey(browser: Browser): Promise<SoftPasskey> {
  const passkey = new SoftPasskey()
  const { challenge, rp } = await challengeFor(browser, 'register')
  expect(rp).toEqual({ id: name, name: '共創マップ' })
  const response = passkey.create(challenge, name, origin)
  const added = await browser.post('/api/auth/passkey/verify-registration', { response, name: '携帯電話' })
  expect([added.status, await added.text()]).toEqual([200, '{}'])
  return passkey
}

const meOf = async (browser: Browser) => readJson(await browser.get('/api/me'), me)

describe('a passkey', () => {
  test('is added by who is signed in, and signs in without a word typed', async () => {
    const owner = await somebody('yubi')
    const passkey = await addPasskey(owner)
    const phone = server.browser(origin)
    const { challenge } = await challengeFor(phone, 'authenticate')
    const signedIn = await phone.post('/api/auth/passkey/verify-authentication', {
      response: passkey.get(challenge, name, origin),
    })
    expect([signedIn.status, await signedIn.text()]).toEqual([200, '{}'])
    expect(await meOf(phone)).toMatchObject({ signedIn: true, email: 'yubi@example.jp' })
    expect(await (await admin.get('/api/audit')).text()).toContain('"detail":"passkey"')
  })

  test('answers each question once, and the question of its own browser', async () => {
    const owner = await somebody('ichido')
    const passkey = await addPasskey(owner)
    const phone = server.browser(origin)
    const { challenge } = await challengeFor(phone, 'authenticate')
    const response = passkey.get(challenge, name, origin)
    const thief = server.browser(origin)
    await challengeFor(thief, 'authenticate')
    const stolen = await thief.post('/api/auth/passkey/verify-authentication', { response })
    expect(stolen.status).toBeGreaterThanOrEqual(400)
    const before = phone.cookieHeader()
    expect((await phone.post('/api/auth/passkey/verify-authentication', { response })).status).toBe(200)
    const again = await phone.send(
      'POST',
      '/api/auth/passkey/verify-authentication',
      { response },
      { Cookie: before },
    )
    expect(again.status).toBeGreaterThanOrEqual(400)
    expect(await meOf(thief)).toMatchObject({ signedIn: false })
  })

  test('of another site is of no use here', async () => {
    const owner = await somebody('nisemono')
    const passkey = await addPasskey(owner)
    for (const [rp, from] of [
      ['evil.example', origin],
      [name, 'https://evil.example'],
    ] as const) {
      const phone = server.browser(origin)
      const { challenge } = await challengeFor(phone, 'authenticate')
      const refused = await phone.post('/api/auth/passkey/verify-authentication', {
        response: passkey.get(challenge, rp, from),
      })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(await meOf(phone)).toMatchObject({ signedIn: false })
    }
  })

  test('is listed, and when it is taken away it opens nothing', async () => {
    const owner = await somebody('nakushi')
    const passkey = await addPasskey(owner)
    const listed = await readJson(
      await owner.get('/api/auth/passkey/list-user-passkeys'),
      v.array(v.looseObject({ id: v.string(), name: v.string() })),
    )
    expect(listed).toMatchObject([{ name: '携帯電話' }])
    const stranger = await somebody('dorobo')
    const theft = await stranger.post('/api/auth/passkey/delete-passkey', { id: listed[0]?.id })
    expect(theft.status).toBeGreaterThanOrEqual(400)
    expect((await owner.post('/api/auth/passkey/delete-passkey', { id: listed[0]?.id })).status).toBe(200)
    const phone = server.browser(origin)
    const { challenge } = await challengeFor(phone, 'authenticate')
    const refused = await phone.post('/api/auth/passkey/verify-authentication', {
      response: passkey.get(challenge, name, origin),
    })
    expect(refused.status).toBeGreaterThanOrEqual(400)
  })

  test('is added by nobody who is not signed in', async () => {
    const refused = await server.browser(origin).get('/api/auth/passkey/generate-register-options')
    expect([refused.status, await refused.text()]).toEqual([
      401,
      expect.stringContaining('もう一度サインイン'),
    ])
  })
})
