import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '#api/testing/testApp.ts'

type Server = Awaited<ReturnType<typeof openTestApp>>

const statusOf = async ({ app }: Server, url: string, headers: Record<string, string> = {}) =>
  (await app.request(url, { headers })).status
const me = async ({ app }: Server, url: string, headers: Record<string, string> = {}): Promise<unknown> =>
  (await app.request(`${url}/api/me`, { headers })).json()

describe('on this computer alone', () => {
  let server: Server
  beforeAll(async () => {
    server = await openTestApp({ mode: 'personal', hosts: { mode: 'personal', names: ['kyoso.test'] } })
  })
  afterAll(() => server.close())

  test.each(['http://localhost:8787', 'http://127.0.0.1', 'http://[::1]:80'])(
    'who asks %s is the owner',
    async (url) => {
      expect(await me(server, url)).toMatchObject({
        mode: 'personal',
        signedIn: true,
        id: 'owner',
        name: null,
      })
    },
  )

  test.each(['http://evil.example', 'http://localhost.evil.example', 'http://192.168.1.5', 'http://hall'])(
    '%s is not a name of ours',
    async (url) => {
      const response = await server.app.request(`${url}/api/me`)
      expect(response.status).toBe(421)
      expect(await response.json()).toMatchObject({ type: '/api/docs#foreign-host' })
    },
  )

  test('under a name that was allowed, nobody is known', async () => {
    expect(await me(server, 'http://kyoso.test')).toMatchObject({ signedIn: false, id: null })
  })

  test('what a proxy has passed on is nobody’s', async () => {
    const passedOn = { 'X-Forwarded-For': '203.0.113.9' }
    expect(await me(server, 'http://localhost', passedOn)).toMatchObject({ signedIn: false })
  })

  test('pages of other sites are kept out, one’s own are not', async () => {
    const url = 'http://localhost:8787/api/maps'
    expect(await statusOf(server, url, { Origin: 'http://localhost:8787' })).toBe(200)
    for (const Origin of ['https://evil.example', 'http://localhost:3000', 'null', 'rubbish']) {
      expect([Origin, await statusOf(server, url, { Origin })]).toEqual([Origin, 403])
    }
  })
})

describe('open to a room', () => {
  let server: Server
  beforeAll(async () => {
    server = await openTestApp({ mode: 'closed', hosts: { mode: 'closed', names: ['map.example.jp'] } })
  })
  afterAll(() => server.close())

  test.each([
    'http://192.168.1.5:8787',
    'http://[fe80::1]',
    'http://hall',
    'http://hall.local',
    'http://map.example.jp',
  ])('%s is answered, and nobody is known', async (url) => {
    expect(await me(server, url)).toMatchObject({ mode: 'closed', signedIn: false, id: null, name: null })
  })

  test('a public name that is not ours is refused', async () => {
    expect(await statusOf(server, 'http://rebound.example/api/datasets')).toBe(421)
  })
})
