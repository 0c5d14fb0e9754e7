import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAuthApp } from '#api/testing/authApp.ts'

let server: Awaited<ReturnType<typeof openAuthApp>>

beforeAll(async () => {
  server = await openAuthApp()
})
afterAll(() => server.close())

describe('first run', () => {
  test('works', async () => {
    const admin = server.browser()
    const r = await admin.post('/api/setup', {
      code: server.code,
      name: '管理',
      email: 'Admin@Example.jp',
      password: 'とても長い合言葉',
    })
    expect([r.status, await r.text()]).toEqual([201, expect.anything()])
    expect(await (await admin.get('/api/me')).json()).toMatchObject({
      signedIn: true,
      email: 'admin@example.jp',
      administrator: true,
    })
  })
})
