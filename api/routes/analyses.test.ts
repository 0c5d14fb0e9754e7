import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRowsApp, type RowsApp } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'

let server: RowsApp
beforeAll(async () => {
  server = await openRowsApp()
})
afterAll(() => server.close())

const id = 'analysis_000000000001'
const words = (ja: string) => ({ ja, en: ja })
const square = (size: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [131, 34],
      [131 + size, 34],
      [131 + size, 34 + size],
      [131, 34 + size],
      [131, 34],
    ],
  ],
})
const result = (rows: object[], more: object = {}) => ({
  title: words('バス停から300m'),
  recipe: {
    analysis: 'buffer',
    layer: { dataset: 'schools', filter: [], revision: 1 },
    other: null,
    settings: { distance: 300, merge: false },
    madeAt: '2026-11-22T07:00:00.000Z',
  },
  geometry: 'polygon',
  fields: [{ name: 'name', type: 'text', title: words('名前') }],
  titleField: 'name',
  rows,
  ...more,
})
const row = (name: string, size = 0.1) => ({ geometry: square(size), properties: { name } })
const put = (person: Parameters<RowsApp['send']>[0], body: object, dataset = id) =>
  server.send(person, 'PUT', `/api/maps/${server.map}/analyses/${dataset}`, body)
const names = async (): Promise<unknown[]> => {
  const answer = await server.send('mika', 'GET', `/api/datasets/${id}/features`)
  const page = v.parse(
    v.object({ features: v.array(v.object({ properties: v.object({ name: v.unknown() }) })) }),
    await answer.json(),
  )
  return page.features.map(({ properties }) => properties.name)
}

test('a result is kept with how it was made and the credits of its data, and replaced by the next', async () => {
  const made = await put('eiji', result([row('甲'), row('乙')]))
  expect(made.status).toBe(201)
  const source = await server.send('eiji', 'GET', '/api/datasets/schools')
  const schools = v.parse(v.object({ credit: v.string(), licence: v.string() }), await source.json())
  expect(await made.json()).toMatchObject({
    theme: 'analysis',
    map: server.map,
    audience: 'map',
    featureCount: 2,
    credit: schools.credit,
    licence: schools.licence,
    recipe: { analysis: 'buffer', settings: { distance: 300 } },
  })
  expect(await names()).toEqual(['甲', '乙'])
  const again = await put(
    'eiji',
    result([{ geometry: { type: 'Point', coordinates: [131, 34] }, properties: { name: '丙' } }], {
      geometry: 'point',
    }),
  )
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ geometry: 'point', featureCount: 1 })
  expect(await names()).toEqual(['丙'])
})

test('is for those who may edit the map, and seen by nobody outside it', async () => {
  expect((await put('taro', result([row('甲')]))).status).toBe(403)
  expect((await put('outsider', result([row('甲')]))).status).toBe(404)
  expect((await put('public', result([row('甲')]))).status).toBe(404)
  expect((await server.send('outsider', 'GET', `/api/datasets/${id}`)).status).toBe(404)
  expect(await (await server.send('public', 'GET', '/api/search?q=丙')).text()).not.toContain(id)
})

test('is not edited row by row, and is no way to write over a sketch', async () => {
  const edit = await server.send('eiji', 'PUT', `/api/datasets/${id}/features/${uidOf(930, 1)}`, {
    geometry: null,
    properties: { name: '丁' },
  })
  expect(edit.status).toBe(403)
  expect((await put('eiji', result([row('甲')]), server.sketch)).status).toBe(400)
})

test('what does not fit its fields, or comes from data one does not see, is refused whole', async () => {
  expect(
    (await put('eiji', result([row('甲'), { geometry: square(1), properties: { nothing: 1 } }]))).status,
  ).toBe(422)
  expect(
    (await put('eiji', result([{ geometry: { type: 'Point', coordinates: [0, 0] }, properties: {} }])))
      .status,
  ).toBe(422)
  const foreign = result([row('甲')])
  foreign.recipe.layer.dataset = 'sketch_ofsomebody00'
  expect((await put('eiji', foreign)).status).toBe(404)
  expect((await put('eiji', result(Array.from({ length: 10_001 }, () => row('甲', 0.001))))).status).toBe(400)
  expect(await names()).toEqual(['丙'])
})
