import * as v from 'valibot'
import { afterEach, expect, test } from 'vitest'
import { adminWish, kindOf, openAuthApp, readJson, register, setUp } from '#api/testing/authApp.ts'

let close: () => Promise<void> = async () => undefined
afterEach(() => close())

test('an administrator gives a new password to who forgot theirs; whoever was signed in as them is out', async () => {
  const server = await openAuthApp()
  close = server.close
  const admin = await setUp(server)
  const ken = await register(server, admin, 'ken')
  const path = `/api/people/${ken.id}/password`

  expect(await kindOf(await ken.put(path, { password: 'somebody else' }))).toBe('403 not-allowed')
  expect((await admin.put(path, { password: 'short' })).status).toBe(400)
  expect((await ken.get('/api/auth/list-sessions')).status).toBe(200)
  expect((await admin.put(path, { password: 'kumo-yama-umi' })).status).toBe(204)
  expect((await ken.get('/api/auth/list-sessions')).status).not.toBe(200)

  const again = server.browser()
  const signIn = (password: string) =>
    again.post('/api/auth/sign-in/email', { email: 'ken@example.jp', password })
  expect((await signIn('kenの長い合言葉')).status).toBe(401)
  expect((await signIn('kumo-yama-umi')).status).toBe(200)
})

test('nobody changes their own that way, and nobody else’s who is not there', async () => {
  const server = await openAuthApp()
  close = server.close
  const admin = await setUp(server)
  const { id } = await readJson(await admin.get('/api/me'), v.object({ id: v.string() }))
  expect(await kindOf(await admin.put(`/api/people/${id}/password`, adminWish))).toBe('400 invalid-request')
  const password = { password: 'kumo-yama-umi' }
  expect(await kindOf(await admin.put(`/api/people/${id}/password`, password))).toBe('403 not-allowed')
  expect(await kindOf(await admin.put('/api/people/u_nobody/password', password))).toBe('404 unknown-person')
})
