import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { featureCollection } from '#api/http/schemas/feature.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { schoolCount, uidOf } from '#api/testing/testData.ts'

let server: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  server = await openTestApp()
})
afterAll(() => server.close())

const path = '/api/datasets/schools/features'
const read = (query: string) => server.read(`${path}?${query}`, featureCollection)
const names = async (query: string) => (await read(query)).features.map((feature) => feature.properties.name)

test('the pages of a list hold every feature exactly once', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await read(`limit=7${cursor ? `&cursor=${cursor}` : ''}`)
    expect(page.numberMatched).toBe(schoolCount)
    expect(page.numberReturned).toBe(page.features.length)
    seen.push(...page.features.map((feature) => feature.id))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen).toHaveLength(schoolCount)
  expect(new Set(seen).size).toBe(schoolCount)
})

test('a cursor is good for its own query only', async () => {
  const { nextCursor = '' } = await read('limit=5&state=closed')
  expect(await names(`limit=3&state=closed&cursor=${nextCursor}`)).toHaveLength(3)
  for (const other of ['limit=5&state=reused', 'limit=5', 'limit=5&state=closed&storeys=1']) {
    expect((await server.get(`${path}?${other}&cursor=${nextCursor}`)).status).toBe(400)
  }
})

describe('conditions', () => {
  test('a bbox', async () => {
    expect(await names('bbox=131.29,34.29,131.33,34.31')).toEqual(['第0小学校', '第1小学校'])
  })

  test('words in any width', async () => {
    expect(await names('q=第１２小')).toEqual(['第12小学校'])
    expect(await names('q=ﾀﾞｲ12ｼｮｳｶﾞｯｺｳ')).toEqual(['第12小学校'])
  })

  test('fields by name, typed', async () => {
    expect(await names('storeys=-2')).toEqual(['第5小学校'])
    expect(await names('floor_area=1004.5')).toEqual(['第4小学校'])
    expect((await names('has_gym=true')).length).toBe(5)
    expect(await names('record_no=R9&state=reused')).toEqual(['第9小学校'])
    expect(await names('name=no such')).toEqual([])
  })

  test('a time', async () => {
    expect(await names('datetime=2011-01-01/2012-12-31&has_gym=false')).toEqual([
      '第7小学校',
      '第11小学校',
      '第12小学校',
    ])
  })
})

describe('one feature', () => {
  test('by uid and by the number that tiles have', async () => {
    const byUid = await server.json(`${path}/${uidOf(1, 4)}`)
    expect(byUid).toMatchObject({ id: uidOf(1, 4), properties: { name: '第4小学校', has_gym: false } })
    const [first] = (await read('limit=1')).features
    expect(await server.json(`${path}/${first?.properties.fid}`)).toEqual(first)
  })
})

describe('CSV', () => {
  const table = async (query: string, headers: Record<string, string> = {}) => {
    const response = await server.get(`${path}?f=csv${query}`, headers)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return { response, text, rows: Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data }
  }

  test('every row, with the mark that makes Excel read it as UTF-8', async () => {
    const { response, text, rows } = await table('')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="schools.csv"')
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(rows).toHaveLength(schoolCount + 1)
  })

  test('headings, units and codes in the reader’s language', async () => {
    const { rows } = await table('&limit=1')
    expect(rows[0]).toEqual([
      '名称',
      'よみ',
      '状態',
      '階数',
      '床面積 (m²)',
      '体育館',
      '閉校日',
      'No.',
      '経度',
      '緯度',
      'uid',
    ])
    expect(rows[1]?.[2]).toBe('閉校')
    expect((await table('&limit=1&lang=en')).rows[1]?.[2]).toBe('Closed')
    expect((await table('&limit=1', { 'Accept-Language': 'en' })).rows[0]?.[0]).toBe('Name')
  })

  test('a formula is disarmed, a negative number stays a number, unknown is empty', async () => {
    const { rows } = await table('')
    expect(rows[4]?.[0]).toBe('\'=HYPERLINK("http://example.jp")')
    expect(rows[6]?.[3]).toBe('-2')
    expect(rows[8]?.[6]).toBe('')
    expect(rows.at(-1)?.slice(8, 10)).toEqual(['', ''])
  })

  test('keeps the conditions and the limit', async () => {
    expect((await table('&state=closed&limit=4')).rows).toHaveLength(5)
  })

  test('also by Accept', async () => {
    expect((await server.get(path, { Accept: 'text/csv' })).headers.get('content-type')).toContain('text/csv')
  })
})

test('the ETag follows the dataset: a write makes a new one', async () => {
  const before = await server.get(`${path}?limit=1`)
  const tag = before.headers.get('etag') ?? ''
  expect((await server.get(`${path}?limit=1`, { 'If-None-Match': tag })).status).toBe(304)
  await server.store.write({ kind: 'system' }, 'schools', 'test', [
    { kind: 'update', uid: uidOf(1, 0), version: 1, properties: { storeys: 9 } },
  ])
  const after = await server.get(`${path}?limit=1`, { 'If-None-Match': tag })
  expect(after.status).toBe(200)
  expect(await after.json()).toMatchObject({ features: [{ properties: { storeys: 9, version: 2 } }] })
})
