import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProblemJson } from '#geodata/schema/problem.ts'
import { problem as problemSchema } from './http/schemas/problem.ts'
import type { LogLine } from './middleware/requestLog.ts'
import { StorageFull } from './store/storeErrors.ts'
import { openTestApp } from './testing/testApp.ts'

let server: Awaited<ReturnType<typeof openTestApp>>
const log: LogLine[] = []
beforeAll(async () => {
  server = await openTestApp({ log: (line) => log.push(line) })
})
afterAll(() => server.close())

async function problem(path: string, headers: Record<string, string> = {}): Promise<ProblemJson> {
  const response = await server.get(path, headers)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = v.parse(problemSchema, await response.json())
  expect(body.status).toBe(response.status)
  expect(JSON.stringify(body)).not.toMatch(/\.ts|node_modules|SQLITE|at /)
  return body
}

const schools = '/api/datasets/schools/features'

describe('problems', () => {
  test.each([
    ['a bbox upside down', `${schools}?bbox=131,35,132,34`, 'query.bbox', '上下逆', 'upside down'],
    [
      'a latitude for a longitude',
      `${schools}?bbox=34,131,35,132`,
      'query.bbox',
      '経度が先',
      'longitude comes first',
    ],
    ['a bbox of words', `${schools}?bbox=a,b,c,d`, 'query.bbox', '4 個の数', '4 numbers'],
    ['a limit of a million', `${schools}?limit=1000000`, 'query.limit', '10000', '10000'],
    ['a broken cursor', `${schools}?cursor=abc`, 'query.cursor', '壊れている', 'broken'],
    [
      'an unknown parameter',
      `${schools}?colour=red`,
      'query.colour',
      '「colour」はありません',
      'no parameter “colour”',
    ],
    ['a parameter given twice', `${schools}?limit=1&limit=2`, 'query.limit', '二回以上', 'more than once'],
    ['a value that does not fit its field', `${schools}?storeys=many`, 'query.storeys', '数', 'a number'],
    [
      'a day that does not exist',
      `${schools}?datetime=2023-02-30`,
      'query.datetime',
      '日付として',
      'as a date',
    ],
    [
      'an interval backwards',
      `${schools}?datetime=2024-01-01/2023-01-01`,
      'query.datetime',
      '後',
      'before it begins',
    ],
    ['a form that is not offered', `${schools}?f=shp`, 'query.f', 'json、csv', 'json, csv'],
    ['no words to search', '/api/search?q=%20', 'query.q', '探すことば', 'words'],
    ['no parameter where one is needed', '/api/search', 'query.q', '必要', 'needed'],
    ['a tile outside the grid', '/tiles/schools/2/4/0.mvt', 'path', '0 から 3', '0 to 3'],
    ['a tile that is not numbered', '/tiles/schools/2/a/0.mvt', 'path.x', '整数', 'whole number'],
    [
      'a date of the timetable that is none',
      '/api/transit/test_bus/days/today',
      'path.date',
      '日付として',
      'not a date',
    ],
  ])('%s is told in both languages', async (_, path, where, ja, en) => {
    const japanese = await problem(path, { 'Accept-Language': 'ja' })
    expect(japanese).toMatchObject({ status: 400, errors: [{ path: where, severity: 'error' }] })
    expect(japanese.detail).toContain(ja)
    expect((await problem(path, { 'Accept-Language': 'en-GB, ja;q=0.5' })).detail).toContain(en)
  })

  test('every mistake is listed, not only the first', async () => {
    const { errors } = await problem(`${schools}?bbox=1&limit=0&datetime=x`)
    expect(errors?.map((each) => each.path)).toEqual(['query.bbox', 'query.datetime', 'query.limit'])
  })

  test.each([
    ['/api/datasets/nowhere', 'unknown-dataset'],
    ['/api/datasets/nowhere/features', 'unknown-dataset'],
    ['/api/datasets/schools/features/nobody', 'unknown-feature'],
    ['/api/datasets/schools/features/999', 'unknown-feature'],
    ['/api/nearby?lon=131&lat=34&datasets=schools,nowhere', 'unknown-dataset'],
    ['/api/transit/nowhere/days/2026-05-01', 'unknown-feed'],
    ['/tiles/nowhere/0/0/0.mvt', 'unknown-dataset'],
    ['/ogc/collections/nowhere/items', 'unknown-dataset'],
    ['/api/nothing', 'unknown-address'],
  ])('%s is a 404 that says what is missing', async (path, kind) => {
    expect(await problem(path)).toMatchObject({ status: 404, type: `/api/docs#${kind}` })
  })

  test('a slash at the end is forgiven', async () => {
    expect((await server.get('/ogc/')).status).toBe(200)
  })

  test('a form that the client does not accept is a 406 that lists what there is', async () => {
    const { status, detail } = await problem('/api/datasets', { Accept: 'text/turtle' })
    expect(status).toBe(406)
    expect(detail).toContain('application/json')
  })

  test('a method that is not offered is a 405 with Allow', async () => {
    const response = await server.app.request('/api/datasets', { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('a body that is too large is a 413', async () => {
    const response = await server.app.request('/api/datasets', {
      method: 'POST',
      body: 'x'.repeat(10 * 2 ** 20 + 1),
    })
    expect(response.status).toBe(413)
  })

  test('each problem’s type leads to a place in the documents', async () => {
    const docs = await (await server.get('/api/docs')).text()
    for (const kind of ['unknown-dataset', 'invalid-request', 'storage-full'])
      expect(docs).toContain(`id="${kind}"`)
  })
})

describe('what goes wrong on the server', () => {
  async function failing(error: Error) {
    const lines: LogLine[] = []
    const broken = await openTestApp({
      log: (line) => lines.push(line),
      viewer: () => {
        throw error
      },
    })
    try {
      const response = await broken.get('/api/datasets', { 'Accept-Language': 'en' })
      return { response, body: v.parse(problemSchema, await response.json()), lines }
    } finally {
      await broken.close()
    }
  }

  test('a full disk is a 507 that says reading goes on', async () => {
    const { response, body } = await failing(new StorageFull())
    expect([response.status, body.type]).toEqual([507, '/api/docs#storage-full'])
    expect(body.detail).toContain('Reading goes on')
  })

  test('what nobody foresaw is a 500 with a number; its cause is in the log alone', async () => {
    const { response, body, lines } = await failing(new Error('secret of the inside'))
    const id = response.headers.get('x-request-id')
    expect(response.status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(body.detail).toContain(id)
    expect(lines).toMatchObject([
      { id, level: 'error', error: expect.stringContaining('secret of the inside') },
    ])
  })
})

describe('headers', () => {
  test('the Content-Security-Policy is the strict one, with the chosen tile host by name', async () => {
    for (const path of ['/api/health', '/ogc', '/nothing', '/tiles/schools/0/0/0.mvt']) {
      expect((await server.get(path)).headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self' https://cyberjapandata.gsi.go.jp; img-src 'self' data: blob: https://cyberjapandata.gsi.go.jp; media-src 'self' blob:; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
      )
    }
  })

  test('a published map may stand in other sites’ pages, nothing else may', async () => {
    const published = (await server.get('/p/any-map')).headers
    expect(published.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(published.get('X-Frame-Options')).toBeNull()
    expect((await server.get('/api/health')).headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  })

  test('nothing of the server’s own pages breaks that policy', async () => {
    for (const path of [
      '/api/docs',
      '/ogc?f=html',
      '/ogc/api.html',
      '/ogc/collections/schools/items?f=html',
    ]) {
      const page = await (await server.get(path)).text()
      expect(page).not.toMatch(/<script|<style|style=|onclick=|javascript:/)
      expect(page).toContain('<link rel="stylesheet" href="/api/pages.css"')
    }
    expect((await server.get('/api/pages.css')).headers.get('content-type')).toContain('text/css')
  })

  test('a request id is in the answer and in the log, which keeps no query', async () => {
    const response = await server.get('/api/search?q=secret', { 'X-Request-Id': 'abc-123' })
    expect(response.headers.get('x-request-id')).toBe('abc-123')
    const line = log.find((each) => each.id === 'abc-123')
    expect(line).toMatchObject({
      event: 'request',
      method: 'GET',
      path: '/api/search',
      status: 200,
      level: 'info',
    })
    expect(JSON.stringify(line)).not.toContain('secret')
    const odd = await server.get('/api/health', { 'X-Request-Id': 'a"b' })
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('a public answer has an ETag, and is not sent again to whoever has it', async () => {
    const first = await server.get('/api/datasets')
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
    const second = await server.get('/api/datasets', { 'If-None-Match': tag })
    expect([second.status, await second.text()]).toEqual([304, ''])
  })

  test('compressed on request', async () => {
    const response = await server.get('/api/datasets', { 'Accept-Encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
  })
})

test('the rate limit says how much is left, and refuses in time', async () => {
  const small = await openTestApp({ limit: { requests: 2, seconds: 60 } })
  try {
    const first = await small.get('/api/health')
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=1;t=\d+$/)
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=2;w=60')
    await small.get('/api/health')
    const third = await small.get('/api/health')
    expect(third.status).toBe(429)
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await third.json()).toMatchObject({ type: '/api/docs#too-many-requests' })
  } finally {
    await small.close()
  }
})

describe('what is not public', () => {
  const paths = [
    '/api/datasets/vacant_houses',
    '/api/datasets/vacant_houses/features',
    '/api/datasets/vacant_houses/features?f=csv',
    '/tiles/vacant_houses/tilejson.json',
    '/tiles/vacant_houses/0/0/0.mvt',
    '/ogc/collections/vacant_houses',
    '/ogc/collections/vacant_houses/items',
  ]

  test('does not exist for the public', async () => {
    for (const path of paths) expect([path, (await server.get(path)).status]).toEqual([path, 404])
    expect(JSON.stringify(await server.json('/api/datasets'))).not.toContain('vacant_houses')
    expect(JSON.stringify(await server.json('/ogc/collections'))).not.toContain('vacant_houses')
    expect(await server.json('/api/search?q=秘密')).toEqual({ hits: [] })
    expect(JSON.stringify(await server.json('/api/nearby?lon=131.4&lat=34.4&radius=1000'))).not.toContain(
      '秘密',
    )
  })

  test('is there for a member, and kept by no cache', async () => {
    const members = await openTestApp({ viewer: () => ({ kind: 'member', id: 'hanako' }) })
    try {
      for (const path of paths) {
        const response = await members.get(path)
        expect([path, response.status]).toEqual([path, 200])
        expect(response.headers.get('cache-control')).toBe('no-store')
        expect(response.headers.get('etag')).toBeNull()
      }
      expect(await members.json('/api/search?q=秘密')).toMatchObject({ hits: [{ title: '秘密の空き家' }] })
    } finally {
      await members.close()
    }
  })
})

test('behind a trusted proxy, links are those of the public address', async () => {
  const proxied = await openTestApp({ trustProxy: true })
  const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'map.example.jp' }
  try {
    expect(JSON.stringify(await proxied.json('/ogc', forwarded))).toContain(
      'https://map.example.jp/ogc/collections',
    )
    expect(JSON.stringify(await server.json('/ogc', forwarded))).not.toContain('map.example.jp')
  } finally {
    await proxied.close()
  }
})
