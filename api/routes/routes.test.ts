import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nearbyHit, searchHit } from '#api/http/schemas/search.ts'
import { openTestApp } from '#api/testing/testApp.ts'

let server: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  server = await openTestApp()
})
afterAll(() => server.close())

test('health answers what the store says', async () => {
  expect(await server.json('/api/health')).toEqual({ status: 'ok', datasets: 5 })
})

test('a dataset tells its counts, fields and sources', async () => {
  expect(await server.json('/api/datasets/schools')).toMatchObject({
    id: 'schools',
    featureCount: 25,
    locatedCount: 24,
    bbox: [131.3, 34.3, 131.4, 34.36],
    titleField: 'name',
  })
})

test('search finds by part, reading and width, inside a box', async () => {
  const search = async (query: string) =>
    (await server.read(`/api/search?${query}`, v.object({ hits: v.array(searchHit) }))).hits.map(
      (hit) => hit.title,
    )
  expect(await search('q=島1')).toEqual(['島1'])
  expect(await search('q=ﾀﾞｲ12')).toEqual(['第12小学校'])
  expect(await search('q=小学校&limit=3')).toHaveLength(3)
  expect(await search('q=島&bbox=170,-20,-170,-10')).toEqual(['島0', '島1'])
  expect(await search('q=島&bbox=130,30,135,36')).toEqual([])
})

test('nearby is sorted by distance, bounded by radius and datasets', async () => {
  const path = '/api/nearby?lon=131.3&lat=34.3&radius=2500&datasets=schools'
  const { hits } = await server.read(path, v.object({ hits: v.array(nearbyHit) }))
  expect(hits.map((hit) => hit.title)).toEqual(['第0小学校', '第1小学校', '第6小学校'])
  expect(hits[0]?.distance).toBe(0)
  expect(await server.json('/api/nearby?lon=131.3&lat=34.3&datasets=islands')).toEqual({ hits: [] })
})

test('indicators hold target, reported and computed values', async () => {
  expect(await server.json('/api/indicators')).toMatchObject({
    indicators: [{ target: { value: 200 }, reported: { value: 203 }, computed: { value: 200 } }],
  })
})

test('a day of the timetable; outside it the nearest, and it says so', async () => {
  expect(await server.json('/api/transit')).toMatchObject({ feeds: [{ id: 'test_bus' }] })
  const day = await server.json('/api/transit/test_bus/days/2026-05-01')
  expect(day).toMatchObject({
    date: '2026-05-01',
    dayKind: 'weekday',
    trips: [{ id: 't', stops: ['a', 'b'] }],
  })
  expect(day).not.toHaveProperty('publicHoliday')
  expect(await server.json('/api/transit/test_bus/days/2026-05-05')).toMatchObject({
    publicHoliday: { ja: 'こどもの日' },
  })
  expect(await server.json('/api/transit/test_bus/days/2030-05-01')).toMatchObject({
    date: '2027-03-31',
    askedDate: '2030-05-01',
  })
})
