import { OAuth2Server } from 'oauth2-mock-server'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { me } from '#api/http/schemas/people.ts'
import { type Browser, openAuthApp, readJson, setUp } from '#api/testing/authApp.ts'

/** A school's sign-in page on this computer: whoever comes is let in as `student`. */
const school = new OAuth2Server()
const student = { sub: 'school-1', email: 'seito@school.example.jp', name: '山口 生徒', email_verified: true }
let claims: Record<string, unknown> = student
let issuer = ''

let server: Awaited<ReturnType<typeof openAuthApp>>
let admin: Browser

beforeAll(async () => {
  await school.issuer.keys.generate('RS256')
  await school.start(0, '127.0.0.1')
  issuer = school.issuer.url ?? ''
  school.service.on('beforeTokenSigning', (token) => Object.assign(token.payload, claims))
  school.service.on('beforeUserinfo', (response) => Object.assign(response, { body: claims }))
  server = await openAuthApp({}, { issuer, clientId: 'kyoso', clientSecret: 'himitsu', title: '萩の学校' })
  admin = await setUp(server)
})
afterAll(async () => {
  await server.close()
  await school.stop()
})

const meOf = async (browser: Browser) => readJson(await browser.get('/api/me'), me)

/** To the school's page and back; answers where the browser ends up. */
async function signIn(browser: Browser): Promise<{ asked: URL; end: string }> {
  const begun = await browser.post('/api/auth/sign-in/oauth2', { providerId: 'oidc', callbackURL: '/maps' })
  expect(begun.status).toBe(200)
  const { url } = await readJson(begun, v.object({ url: v.string() }))
  const asked = new URL(url)
  const page = await fetch(asked, { redirect: 'manual' })
  const back = new URL(page.headers.get('location') ?? '')
  const response = await browser.get(`${back.pathname}${back.search}`)
  return { asked, end: response.headers.get('location') ?? `${response.status}` }
}

describe('signing in with a school', () => {
  test('is offered under its name', async () => {
    expect((await meOf(server.browser())).ways.providers).toEqual([{ id: 'oidc', title: '萩の学校' }])
  })

  test('makes an account the first time, and finds it again', async () => {
    const browser = server.browser()
    const { asked, end } = await signIn(browser)
    expect(asked.origin).toBe(new URL(issuer).origin)
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
    expect(asked.searchParams.get('redirect_uri')).toBe(`${server.origin}/api/auth/callback/oidc`)
    expect(end).toBe('/maps')
    const first = await meOf(browser)
    expect(first).toMatchObject({
      signedIn: true,
      name: '山口 生徒',
      email: student.email,
      administrator: false,
    })
    const again = server.browser()
    await signIn(again)
    expect((await meOf(again)).id).toBe(first.id)
  })

  test('takes nobody over whose address it happens to have', async () => {
    claims = { ...student, sub: 'school-2', email: 'hanako@example.jp' }
    const browser = server.browser()
    const { end } = await signIn(browser)
    expect(end).toMatch(/^(http:\/\/hall\.local:8787)?\/signin\?error=account_not_linked/)
    expect(await meOf(browser)).toMatchObject({ signedIn: false })
    claims = student
  })

  test('believes no token that is for somebody else, or answers another question', async () => {
    claims = { ...student, aud: 'another client' }
    const other = server.browser()
    expect((await signIn(other)).end).toContain('error=')
    claims = { ...student, nonce: 'of another sign-in' }
    expect((await signIn(other)).end).toContain('error=')
    expect(await meOf(other)).toMatchObject({ signedIn: false })
    claims = student
  })

  test('comes back to the browser that began it, and to no page elsewhere', async () => {
    const victim = server.browser()
    const begun = await server
      .browser()
      .post('/api/auth/sign-in/oauth2', { providerId: 'oidc', callbackURL: '/' })
    const { url } = await readJson(begun, v.object({ url: v.string() }))
    const page = await fetch(url, { redirect: 'manual' })
    const back = new URL(page.headers.get('location') ?? '')
    const response = await victim.get(`${back.pathname}${back.search}`)
    expect(response.headers.get('location')).toContain('error=')
    expect(await meOf(victim)).toMatchObject({ signedIn: false })
    const evil = await victim.post('/api/auth/sign-in/oauth2', { callbackURL: 'https://evil.example/' })
    expect(evil.status).toBeGreaterThanOrEqual(400)
  })

  test('a school that does not answer keeps nobody else out', async () => {
    const elsewhere = await openAuthApp(
      {},
      { issuer: 'http://127.0.0.1:9', clientId: 'kyoso', title: '遠い学校' },
    )
    await setUp(elsewhere)
    const response = await elsewhere.browser().post('/api/auth/sign-in/oauth2', { callbackURL: '/' })
    expect([response.status >= 400, await response.text()]).toEqual([
      true,
      expect.stringContaining('つながりません'),
    ])
    await elsewhere.close()
  })

  test('is in the log', async () => {
    const log = await (await admin.get('/api/audit')).text()
    expect(log).toContain('"detail":"oidc"')
  })
})
