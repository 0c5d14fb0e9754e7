import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Harness, startHarness, waitForMapIdle } from './harness.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterEach(() => harness.expectNoProblems())
afterAll(() => harness.close())

test('the map opens again without the network after one visit', async () => {
  const page = await harness.newPage({ path: '/map', serviceWorker: true })
  await waitForMapIdle(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => {
    const kept = await (await caches.open('data')).keys()
    return ['/api/datasets', '/api/datasets/idle_facilities/features'].every((path) =>
      kept.some(({ url }) => new URL(url).pathname === path),
    )
  })
  harness.expectNoProblems()

  await page.context().setOffline(true)
  await page.reload()
  await waitForMapIdle(page)
  expect(await page.locator('#root').innerText()).toContain('遊休施設')
  harness.expectNoProblems(/ERR_(INTERNET_DISCONNECTED|FAILED)/)
})

test('over plain http from another device there is no service worker, and the map still opens', async () => {
  const page = await harness.newPage({ path: '/map', untrustedOrigin: true })
  await waitForMapIdle(page)
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
})
