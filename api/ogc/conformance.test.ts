import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '#api/testing/testApp.ts'
import { schoolCount, uidOf } from '#api/testing/testData.ts'
import { collectionSchema } from './collection.ts'
import { itemSchema } from './itemJson.ts'
import { crs84, linkSchema } from './link.ts'

/** OGC API – Features – Part 1: Core (OGC 17-069r4), by its abstract tests (annex A). */

let server: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  server = await openTestApp()
})
afterAll(() => server.close())

const links = v.array(linkSchema)
const landingSchema = v.object({ title: v.string(), links })
const itemsSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(itemSchema),
  links,
  timeStamp: v.pipe(v.string(), v.isoTimestamp()),
  numberMatched: v.number(),
  numberReturned: v.number(),
})

const schools = '/ogc/collections/schools/items'
const read = (path: string) => server.read(path, itemsSchema)
const names = async (query: string, path = schools) =>
  (await read(`${path}?${query}`)).features.map((feature) => feature.properties.name)
const status = async (path: string) => (await server.get(path)).status
const pathOf = (href: string) => href.replace('http://localhost', '')

describe('A.2.2 landing page, API definition, conformance', () => {
  test('the landing page links to all that a client needs, and the links work', async () => {
    const response = await server.get('/ogc')
    expect(response.headers.get('content-type')).toBe('application/json')
    const landing = await server.read('/ogc', landingSchema)
    expect(landing.links.map((link) => link.rel)).toEqual(
      expect.arrayContaining(['self', 'alternate', 'service-desc', 'service-doc', 'conformance', 'data']),
    )
    for (const link of landing.links) {
      const target = await server.get(pathOf(link.href))
      expect([link.href, target.status]).toEqual([link.href, 200])
      expect(target.headers.get('content-type')?.split(';')[0]).toBe(link.type?.split(';')[0])
    }
  })

  test('the API definition is OpenAPI 3.0 and describes every operation under the server’s address', async () => {
    const response = await server.get('/ogc/api')
    expect(response.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0')
    const schema = v.object({
      openapi: v.pipe(v.string(), v.startsWith('3.0.')),
      servers: v.array(v.object({ url: v.string() })),
      paths: v.record(v.string(), v.object({ get: v.object({ operationId: v.string() }) })),
    })
    const { servers, paths } = await server.read('/ogc/api', schema)
    expect(servers).toEqual([{ url: 'http://localhost/ogc' }])
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/',
        '/conformance',
        '/collections',
        '/collections/{collectionId}',
        '/collections/{collectionId}/items',
        '/collections/{collectionId}/items/{featureId}',
      ]),
    )
  })

  test('conformance declares what is there, and no filtering by CQL2', async () => {
    const { conformsTo } = await server.read(
      '/ogc/conformance',
      v.object({ conformsTo: v.array(v.string()) }),
    )
    expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core')
    expect(conformsTo.join()).not.toMatch(/cql2|filter/)
    expect(JSON.stringify(await server.json('/ogc?lang=en'))).toContain(
      'CQL2 filters and other coordinate systems are not offered',
    )
  })
})

describe('A.2.4 collections', () => {
  test('each collection has an id, links to its items, and an extent in CRS84 where anything has a position', async () => {
    const { collections } = await server.read(
      '/ogc/collections',
      v.object({ links, collections: v.array(collectionSchema) }),
    )
    expect(collections.map((each) => each.id)).toEqual(['schools', 'islands', 'roads', 'districts', 'plans'])
    for (const each of collections) {
      expect(each.links.some((link) => link.rel === 'items' && link.type === 'application/geo+json')).toBe(
        true,
      )
      expect(each.crs).toEqual([crs84])
      expect(await server.read(`/ogc/collections/${each.id}`, collectionSchema)).toEqual(each)
    }
    expect(collections[0]?.extent?.spatial).toEqual({ bbox: [[131.3, 34.3, 131.4, 34.36]], crs: crs84 })
    expect(collections[4]?.extent).toBeUndefined()
  })

  test('one that does not exist is a 404', async () => {
    expect(await status('/ogc/collections/nowhere')).toBe(404)
  })
})

describe('A.2.5 features', () => {
  test('an answer is GeoJSON with links, counts, a time stamp and its CRS in the header', async () => {
    const response = await server.get(`${schools}?limit=5`)
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    expect(response.headers.get('content-crs')).toBe(`<${crs84}>`)
    const page = await read(`${schools}?limit=5`)
    expect([page.numberMatched, page.numberReturned, page.features.length]).toEqual([schoolCount, 5, 5])
    expect(Math.abs(Date.parse(page.timeStamp) - Date.now())).toBeLessThan(60_000)
    expect(page.links.map((link) => link.rel)).toEqual(['self', 'alternate', 'next', 'collection'])
  })

  test('paging by the next links meets every feature exactly once', async () => {
    for (const limit of [1, 4, 7, 25, 100]) {
      const seen: string[] = []
      let path: string | undefined = `${schools}?limit=${limit}&f=json`
      while (path) {
        const page: v.InferOutput<typeof itemsSchema> = await read(path)
        expect(page.numberMatched).toBe(schoolCount)
        seen.push(...page.features.map((feature) => feature.id))
        const next = page.links.find((link) => link.rel === 'next')
        path = next && pathOf(next.href)
      }
      expect(seen.toSorted()).toEqual(Array.from({ length: schoolCount }, (_, i) => uidOf(1, i)))
    }
  })

  test('limit: from 1 on, clamped above its maximum', async () => {
    expect(await names('limit=1')).toHaveLength(1)
    expect(await status(`${schools}?limit=99999999`)).toBe(200)
    for (const bad of ['0', '-1', '1.5', 'ten', ''])
      expect([bad, await status(`${schools}?limit=${bad}`)]).toEqual([bad, 400])
  })

  test('bbox with 4 and with 6 numbers', async () => {
    const expected = ['第0小学校', '第1小学校']
    expect(await names('bbox=131.29,34.29,131.33,34.31')).toEqual(expected)
    expect(await names('bbox=131.29,34.29,-100,131.33,34.31,100')).toEqual(expected)
    expect(await names('bbox=0,0,1,1')).toEqual([])
  })

  test('bbox over lines and areas: what it touches, not only what lies inside', async () => {
    expect(await names('bbox=131.2,34.39,131.21,34.41', '/ogc/collections/roads/items')).toEqual(['国道'])
    expect(await names('bbox=131.1,34.1,131.2,34.2', '/ogc/collections/districts/items')).toEqual(['地区'])
    // Inside the hole.
    expect(await names('bbox=131.45,34.45,131.55,34.55', '/ogc/collections/districts/items')).toEqual([])
  })

  test('bbox across the antimeridian', async () => {
    const islands = '/ogc/collections/islands/items'
    expect(await names('bbox=179,-18,-179,-16', islands)).toEqual(['島0', '島1'])
    expect(await names('bbox=179,-18,180,-16', islands)).toEqual(['島0'])
    expect(await names('bbox=-180,-18,-179,-16', islands)).toEqual(['島1'])
    expect(await names('bbox=-179,-18,179,-16', islands)).toEqual([])
  })

  test('a bbox that is none is a 400', async () => {
    for (const bad of [
      '1,2,3',
      '1,2,3,4,5',
      '1,2,3,x',
      '131,35,132,34',
      '0,0,200,10',
      '0,-100,1,1',
      '0,0,9,1,1,1',
      '',
    ]) {
      expect([bad, await status(`${schools}?bbox=${bad}`)]).toEqual([bad, 400])
    }
  })

  test('datetime: days, instants and intervals, open at either end', async () => {
    const found = async (datetime: string) =>
      (await names(`datetime=${encodeURIComponent(datetime)}`)).filter((name) => name !== '第7小学校')
    expect(await found('2012-03-31')).toEqual(['第12小学校'])
    expect(await found('2012-03-31T00:00:00Z')).toEqual(['第12小学校'])
    expect(await found('2012-03-31T09:30:00.5+09:00')).toEqual(['第12小学校'])
    expect(await found('2010-01-01/2012-12-31')).toEqual(['第10小学校', '第11小学校', '第12小学校'])
    expect(await found('2022-01-01T00:00:00Z/..')).toEqual(['第22小学校', '第23小学校', '第24小学校'])
    expect(await found('../2001-12-31')).toEqual(['第0小学校', '第1小学校'])
    expect(await found('/2001-12-31')).toEqual(['第0小学校', '第1小学校'])
    expect(await found('2024-01-01/')).toEqual(['第24小学校'])
  })

  test('what has no time is found at any time', async () => {
    expect(await names('datetime=1990-01-01')).toEqual(['第7小学校'])
    expect(await names('datetime=1990-01-01', '/ogc/collections/islands/items')).toEqual(['島0', '島1'])
  })

  test('a datetime that is none is a 400', async () => {
    for (const bad of [
      'yesterday',
      '2023',
      '2023-13-01',
      '2023-02-30',
      '2023-01-01T25:00:00Z',
      '2023-01-01/2022-01-01',
      'a/b',
      '1/2/3',
      '',
    ]) {
      expect([bad, await status(`${schools}?datetime=${encodeURIComponent(bad)}`)]).toEqual([bad, 400])
    }
  })

  test('filters by property, together with the others', async () => {
    expect(await names('state=closed&has_gym=true')).toEqual(['第0小学校', '第10小学校', '第20小学校'])
    expect(await names('state=closed&bbox=131.29,34.29,131.33,34.31')).toEqual(['第0小学校'])
  })

  test('an unknown parameter is a 400', async () => {
    for (const path of [
      '/ogc',
      '/ogc/conformance',
      '/ogc/collections',
      '/ogc/collections/schools',
      schools,
      `${schools}/${uidOf(1, 0)}`,
    ]) {
      expect([path, await status(`${path}?colour=red`)]).toEqual([path, 400])
    }
    expect(await status(`${schools}?filter=storeys%3E1`)).toBe(400)
    expect(await status(`${schools}?bbox-crs=${encodeURIComponent(crs84)}`)).toBe(400)
  })
})

describe('A.2.6 one feature', () => {
  test('by its id, with links to itself and its collection', async () => {
    const path = `${schools}/${uidOf(1, 2)}`
    const response = await server.get(path)
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    expect(response.headers.get('content-crs')).toBe(`<${crs84}>`)
    const item = await server.read(path, v.object({ id: v.string(), links }))
    expect(item.id).toBe(uidOf(1, 2))
    expect(item.links.map((link) => link.rel)).toEqual(['self', 'alternate', 'collection'])
    const [same] = (await read(`${schools}?name=${encodeURIComponent('第2小学校')}`)).features
    expect(same?.id).toBe(item.id)
  })

  test('one that does not exist is a 404', async () => {
    for (const id of ['nobody', uidOf(2, 0)]) expect(await status(`${schools}/${id}`)).toBe(404)
  })
})

describe('HTML', () => {
  const pages = [
    '/ogc',
    '/ogc/conformance',
    '/ogc/collections',
    '/ogc/collections/schools',
    schools,
    `${schools}/${uidOf(1, 0)}`,
    '/ogc/api',
  ]

  test('every page, by Accept and by f, in both languages', async () => {
    for (const path of pages) {
      const japanese = await server.get(path, {
        Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'Accept-Language': 'ja',
      })
      expect(japanese.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await japanese.text()).toContain('<html lang="ja">')
      const english = await (await server.get(`${path}?f=html&lang=en`)).text()
      expect(english).toContain('<html lang="en">')
      expect(english).toContain(`href="${path}?f=html&amp;lang=ja"`)
    }
  })

  test('what the data holds stays text', async () => {
    const page = await (await server.get('/ogc/collections/schools?f=html')).text()
    expect(page).toContain('試験 &lt;b&gt;&amp;&lt;/b&gt; Test')
  })

  test('codes by name, units, unknown said openly, a drawing and a way to the next page', async () => {
    const page = await (await server.get(`${schools}?f=html&limit=10`)).text()
    for (const text of [
      '閉校',
      '床面積 (m²)',
      '不明',
      '<svg class="sketch"',
      'rel="next"',
      '25 件のうち 10 件',
    ])
      expect(page).toContain(text)
    expect(page).not.toContain('R0')
  })
})
