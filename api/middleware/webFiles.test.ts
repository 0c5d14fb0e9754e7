import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp } from '#api/testing/testApp.ts'

let server: Awaited<ReturnType<typeof openTestApp>>
let folder: string
const script = 'export const map = 1\n'.repeat(200)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyoso-web-'))
  const web = join(folder, 'web')
  await mkdir(join(web, 'assets'), { recursive: true })
  await mkdir(join(web, '.vite'))
  await writeFile(join(folder, 'outside.txt'), 'secret')
  await writeFile(join(web, '.vite', 'manifest.json'), '{}')
  await writeFile(join(web, 'index.html'), '<!doctype html><title>共創マップ</title>')
  await writeFile(join(web, 'map.html'), '<!doctype html><title>地図</title>')
  await writeFile(join(web, 'sw.js'), '// service worker')
  await writeFile(join(web, 'app.webmanifest'), '{}')
  await writeFile(join(web, 'assets', 'main-a1b2c3.js'), script)
  await writeFile(join(web, 'assets', 'main-a1b2c3.js.gz'), gzipSync(script))
  server = await openTestApp({ web })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('the page, its files and their types', async () => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/app.webmanifest', 'application/manifest+json'],
    ['/assets/main-a1b2c3.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    const response = await server.get(path)
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, type])
  }
})

test('a screen is the page, in its own copy where there is one', async () => {
  const title = async (path: string) => (await (await server.get(path)).text()).replaceAll(/<[^>]*>/g, '')
  expect(await title('/map?c=131.4,34.4,12')).toBe('地図')
  expect(await title('/map/below')).toBe('地図')
  expect(await title('/data')).toBe('共創マップ')
})

test('what has a hash in its name is kept for good, the rest is asked for again', async () => {
  const kept = async (path: string) => (await server.get(path)).headers.get('cache-control')
  expect(await kept('/assets/main-a1b2c3.js')).toBe('public, max-age=31536000, immutable')
  for (const path of ['/', '/sw.js', '/explore']) expect(await kept(path)).toBe('no-cache')
  const tag = (await server.get('/sw.js')).headers.get('etag') ?? ''
  expect((await server.get('/sw.js', { 'If-None-Match': tag })).status).toBe(304)
})

test('the packed copy is sent to whoever takes it', async () => {
  const path = '/assets/main-a1b2c3.js'
  const packed = await server.get(path, { 'Accept-Encoding': 'br, gzip' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(Buffer.from(await packed.arrayBuffer())).toEqual(gzipSync(script))
  const plain = await server.get(path)
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe(script)
  expect(plain.headers.get('vary')).toContain('Accept-Encoding')
  expect((await server.get(`${path}.gz`)).status).toBe(404)
})

test('a screen’s address is the page; an unknown asset or API address is a 404', async () => {
  const html = { Accept: 'text/html' }
  for (const path of ['/explore', '/data/venues', '/@34.4,131.4']) {
    const response = await server.get(path, html)
    if (!path.includes('.'))
      expect([path, await response.text()]).toEqual([path, '<!doctype html><title>共創マップ</title>'])
  }
  for (const path of [
    '/assets/gone-123.js',
    '/missing.png',
    '/api/nothing',
    '/ogc/nothing',
    '/tiles/nothing',
  ]) {
    const response = await server.get(path, html)
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      404,
      'application/problem+json',
    ])
  }
  expect((await server.get('/explore', { Accept: 'application/json' })).status).toBe(404)
  expect((await server.app.request('/explore', { method: 'POST' })).status).toBe(404)
})

test('no path leads out of the folder, nor to hidden files', async () => {
  for (const path of [
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%5c..%5coutside.txt',
    '/.vite/manifest.json',
    '/%00',
    '/%zz',
  ]) {
    const response = await server.get(path, { Accept: 'application/json' })
    expect([path, response.status]).toEqual([path, 404])
  }
})

test('HEAD is GET without the body', async () => {
  const response = await server.app.request('/sw.js', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
