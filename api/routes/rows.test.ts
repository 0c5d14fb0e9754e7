import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostVertices } from '#api/store/checkRow.ts'
import { bodyOf, openRowsApp, type Person, type RowsApp } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'

let server: RowsApp
beforeAll(async () => {
  server = await openRowsApp()
})
afterAll(() => server.close())

const point = (lon = 131.4, lat = 34.4) => ({ type: 'Point', coordinates: [lon, lat] })

let made = 0
/** A row of somebody's; answers its uid. */
async function add(person: Person, properties: object = { field_name: '空き家' }): Promise<string> {
  const uid = uidOf(901, ++made)
  const response = await server.send(person, 'PUT', server.row(uid), { geometry: point(), properties })
  expect(response.status).toBe(201)
  return uid
}
const patch = (person: Person, uid: string, body: object, query = '') =>
  server.send(person, 'PATCH', `${server.row(uid)}${query}`, body)
const read = async (person: Person, uid: string) => {
  const response = await server.send(person, 'GET', server.row(uid))
  return { status: response.status, body: await bodyOf(response) }
}

describe('a row', () => {
  test('is added once, however often it is sent, with its author and time', async () => {
    const uid = uidOf(901, ++made)
    const body = { geometry: point(), properties: { field_name: '井戸', field_count: 3, field_open: true } }
    const first = await server.send('taro', 'PUT', server.row(uid), body)
    expect(first.status).toBe(201)
    expect(first.headers.get('cache-control')).toBe('no-store')
    const feature = await bodyOf(first)
    expect(feature).toMatchObject({
      id: uid,
      geometry: point(),
      properties: {
        field_name: '井戸',
        field_count: 3,
        field_open: true,
        created_by: '太郎',
        version: 1,
        mine: true,
      },
    })
    expect(Date.parse(feature.properties.created_at ?? '')).toBeLessThanOrEqual(Date.now())
    const again = await server.send('taro', 'PUT', server.row(uid), body)
    expect([again.status, await bodyOf(again)]).toEqual([200, feature])
    // after somebody edited it, what was lost on the way back still is no second row
    await patch('eiji', uid, { version: 1, properties: { field_count: 4 } })
    const late = await server.send('taro', 'PUT', server.row(uid), body)
    expect([late.status, await bodyOf(late)]).toMatchObject([
      200,
      { properties: { field_count: 4, version: 2 } },
    ])
    const other = await server.send('jiro', 'PUT', server.row(uid), { ...body, geometry: point(132, 35) })
    expect([other.status, await bodyOf(other)]).toMatchObject([409, { fields: ['geometry'] }])
  })

  test('tells nobody else that it is theirs, and no id of a person', async () => {
    const uid = await add('taro')
    const response = await server.send('jiro', 'GET', `/api/datasets/${server.sketch}/features?limit=1000`)
    const text = await response.text()
    expect(text).toContain(uid)
    expect(text).toContain('太郎')
    expect(text).not.toContain('taro')
    const own = async (person: Person) => {
      const page = await server.send(person, 'GET', `/api/datasets/${server.sketch}/features?limit=1000`)
      const { features } = await bodyOf(page)
      return features.find(({ id }) => id === uid)?.properties.mine
    }
    expect([await own('taro'), await own('jiro'), await own('mika')]).toEqual([true, undefined, undefined])
  })

  test('holds lines and areas beside points', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [131, 34],
        [131.1, 34.1],
      ],
    }
    const area = {
      type: 'Polygon',
      coordinates: [
        [
          [131, 34],
          [131.1, 34],
          [131.1, 34.1],
          [131, 34],
        ],
      ],
    }
    for (const geometry of [line, area]) {
      const uid = uidOf(901, ++made)
      const response = await server.send('taro', 'PUT', server.row(uid), { geometry, properties: {} })
      expect([response.status, (await bodyOf(response)).geometry]).toEqual([201, geometry])
    }
    const tile = await server.send('mika', 'GET', `/tiles/${server.sketch}/6/55/25.mvt`)
    expect(tile.status).toBe(200)
    expect(tile.headers.get('cache-control')).toBe('no-store')
  })

  test('keeps what two people change in different fields', async () => {
    const uid = await add('taro')
    expect((await patch('eiji', uid, { version: 1, properties: { field_count: 7 } })).status).toBe(200)
    const merged = await patch('hanako', uid, {
      version: 1,
      properties: { field_open: true },
      geometry: point(131.5),
    })
    expect([merged.status, await bodyOf(merged)]).toMatchObject([
      200,
      { geometry: point(131.5), properties: { field_count: 7, field_open: true, version: 3 } },
    ])
  })

  test('shows a true conflict and overwrites nothing, until the person says so', async () => {
    const uid = await add('taro')
    await patch('eiji', uid, { version: 1, properties: { field_count: 7 } })
    const refused = await patch('hanako', uid, {
      version: 1,
      properties: { field_count: 8, field_open: true },
    })
    expect(refused.status).toBe(409)
    expect(await bodyOf(refused)).toMatchObject({
      type: '/api/docs#conflict',
      fields: ['field_count'],
      current: { id: uid, properties: { field_count: 7, field_open: null, version: 2 } },
    })
    const forced = await patch('hanako', uid, { version: 1, properties: { field_count: 8 } }, '?force=1')
    expect([forced.status, await bodyOf(forced)]).toMatchObject([
      200,
      { properties: { field_count: 8, version: 3 } },
    ])
    const told = await bodyOf(await server.send('eiji', 'GET', `${server.row(uid)}/history`))
    expect(told.versions).toMatchObject([
      { version: 1, kind: 'create', author: '太郎', mine: false },
      { version: 2, kind: 'update', author: '英二', mine: true, properties: { field_count: 7 } },
      { version: 3, kind: 'update', author: '花子', mine: false, properties: { field_count: 8 } },
    ])
  })

  test('a change whose answer was lost is sent again without a second version', async () => {
    const uid = await add('taro')
    const change = { version: 1, properties: { field_count: 1 } }
    await patch('taro', uid, change)
    expect((await bodyOf(await patch('taro', uid, change))).properties.version).toBe(2)
    await patch('eiji', uid, { version: 2, properties: { field_count: 2 } })
    const late = await patch('taro', uid, change)
    expect([late.status, await bodyOf(late)]).toMatchObject([
      200,
      { properties: { field_count: 2, version: 3 } },
    ])
  })

  test('goes into the bin and comes back under its uid', async () => {
    const uid = await add('taro', { field_name: '消す' })
    const remove = () => server.send('taro', 'DELETE', `${server.row(uid)}?version=1`)
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204])
    expect((await read('taro', uid)).status).toBe(404)
    const bin = async (person: Person) => {
      const { rows } = await bodyOf(await server.send(person, 'GET', `/api/datasets/${server.sketch}/bin`))
      return rows.filter((each: { feature: { id: string } }) => each.feature.id === uid)
    }
    expect(await bin('eiji')).toMatchObject([
      { deletedBy: '太郎', feature: { properties: { field_name: '消す' } } },
    ])
    expect([(await bin('taro')).length, (await bin('jiro')).length]).toEqual([1, 0])
    const put = await server.send('taro', 'PUT', server.row(uid), {
      geometry: point(),
      properties: { field_name: '消す' },
    })
    expect([put.status, (await bodyOf(put)).type]).toEqual([410, '/api/docs#in-bin'])
    const restore = () => server.send('taro', 'PUT', `${server.row(uid)}/restored`)
    const back = await restore()
    expect([back.status, await bodyOf(back)]).toMatchObject([
      200,
      { id: uid, properties: { field_name: '消す', version: 3, created_by: '太郎', mine: true } },
    ])
    expect((await restore()).status).toBe(200)
    expect(await bin('taro')).toEqual([])
    const told = await bodyOf(await server.send('taro', 'GET', `${server.row(uid)}/history`))
    expect(told.versions.map(({ kind }: { kind: string }) => kind)).toEqual(['create', 'delete', 'create'])
  })

  test('two people delete and edit it: whoever is later is told, nothing is lost', async () => {
    const [first, second] = [await add('taro'), await add('taro')]
    await server.send('eiji', 'DELETE', `${server.row(first)}?version=1`)
    const edited = await patch('hanako', first, { version: 1, properties: { field_count: 9 } })
    expect([edited.status, (await bodyOf(edited)).type]).toEqual([410, '/api/docs#in-bin'])
    await server.send('hanako', 'PUT', `${server.row(first)}/restored`)
    expect((await patch('hanako', first, { version: 1, properties: { field_count: 9 } })).status).toBe(200)

    await patch('hanako', second, { version: 1, properties: { field_count: 9 } })
    const deleted = await server.send('eiji', 'DELETE', `${server.row(second)}?version=1`)
    expect([deleted.status, await bodyOf(deleted)]).toMatchObject([
      409,
      { fields: ['field_count'], current: { properties: { field_count: 9 } } },
    ])
    expect((await read('eiji', second)).status).toBe(200)
  })

  test('refuses what does not fit with a sentence each', async () => {
    const refusal = async (geometry: unknown, properties: object) => {
      const response = await server.send('taro', 'PUT', server.row(uidOf(902, 1)), { geometry, properties })
      const { detail, errors } = await bodyOf(response)
      return [response.status, errors?.[0]?.path, (detail ?? '').length > 10]
    }
    const line = Array.from({ length: mostVertices + 1 }, (_, index) => [131 + index / 1e6, 34])
    expect(await refusal({ type: 'LineString', coordinates: line }, {})).toEqual([422, 'geometry', true])
    expect(
      await refusal(
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
        {},
      ),
    ).toEqual([422, 'geometry', true])
    expect(await refusal({ type: 'Point', coordinates: [200, 0] }, {})).toEqual([422, 'geometry', true])
    expect(await refusal({ type: 'MultiPoint', coordinates: [[0, 0]] }, {})).toEqual([422, 'geometry', true])
    expect(await refusal(point(), { field_name: '長'.repeat(501) })).toEqual([422, 'field_name', true])
    expect(await refusal(point(), { field_count: 'three' })).toEqual([422, 'field_count', true])
    expect(await refusal(point(), { nothing: 1 })).toEqual([422, 'nothing', true])
    expect(await refusal(point(), { created_by: '別人' })).toEqual([422, 'created_by', true])
    expect((await read('taro', uidOf(902, 1))).status).toBe(404)
  })
})

describe('roles', () => {
  test.each<[Person, { add: number; own: number; others: number; history: number }]>([
    ['hanako', { add: 201, own: 200, others: 200, history: 200 }],
    ['eiji', { add: 201, own: 200, others: 200, history: 200 }],
    ['jiro', { add: 201, own: 200, others: 403, history: 403 }],
    ['mika', { add: 403, own: 404, others: 403, history: 403 }],
    ['outsider', { add: 404, own: 404, others: 404, history: 404 }],
    ['public', { add: 404, own: 404, others: 404, history: 404 }],
  ])('%s may do what the role says', async (person, expected) => {
    const theirs = await add('taro')
    const uid = uidOf(903, ++made)
    const added = await server.send(person, 'PUT', server.row(uid), { geometry: point(), properties: {} })
    const change = { version: 1, properties: { field_count: 1 } }
    const own = await patch(person, uid, change)
    const others = await patch(person, theirs, change)
    const history = await server.send(person, 'GET', `${server.row(theirs)}/history`)
    const statuses = {
      add: added.status,
      own: expected.add === 201 ? own.status : 404,
      others: others.status,
      history: history.status,
    }
    expect(statuses).toEqual(expected)
    const remove = await server.send(person, 'DELETE', server.row(theirs))
    expect(remove.status).toBe(expected.others === 200 ? 204 : expected.others)
  })
})

describe('many changes in one call', () => {
  const post = async (person: Person, changes: unknown[]) => {
    const response = await server.send(person, 'POST', `/api/datasets/${server.sketch}/changes`, { changes })
    return { status: response.status, body: await bodyOf(response) }
  }

  test('are each answered by itself, and done once', async () => {
    const theirs = await add('eiji')
    const uids = [1, 2].map((number) => uidOf(904, number))
    const changes = [
      { kind: 'put', uid: uids[0], geometry: point(), properties: { field_name: '一' } },
      { kind: 'put', uid: uids[1], geometry: point(), properties: { field_name: 5 } },
      { kind: 'patch', uid: uids[0], version: 1, properties: { field_count: 2 } },
      { kind: 'patch', uid: theirs, version: 1, properties: { field_count: 2 } },
      { kind: 'delete', uid: uids[1] },
      { kind: 'put', uid: uids[1], geometry: { type: 'Blob' }, properties: {} },
      { kind: 'put', uid: uidOf(904, 3), geometry: null, properties: {} },
      { kind: 'delete', uid: uidOf(904, 3), version: 1 },
      'rubbish',
    ]
    const first = await post('taro', changes)
    expect(first.status).toBe(200)
    expect(first.body.results.map(({ status }: { status: number }) => status)).toEqual([
      201, 422, 200, 403, 404, 400, 201, 204, 400,
    ])
    expect(first.body.results[2]?.feature?.properties).toMatchObject({ field_count: 2, version: 2 })
    const again = await post('taro', changes)
    expect(again.body.results.map(({ status }: { status: number }) => status)).toEqual([
      200, 422, 200, 403, 404, 400, 410, 204, 400,
    ])
    expect(again.body.revision).toBe(first.body.revision)
  })

  test('what changed since a revision can be asked for', async () => {
    const { revision } = await bodyOf(await server.send('taro', 'GET', `/api/datasets/${server.sketch}`))
    const [kept, gone] = [await add('taro'), await add('taro')]
    await server.send('taro', 'DELETE', server.row(gone))
    const since = async (person: Person) =>
      bodyOf(await server.send(person, 'GET', `/api/datasets/${server.sketch}/changes?since=${revision}`))
    expect(await since('taro')).toMatchObject({
      dataset: server.sketch,
      changed: [{ id: kept, properties: { mine: true } }],
      removed: [gone],
      revision: revision + 3,
    })
    expect((await since('mika')).changed[0]?.properties.mine).toBeUndefined()
  })
})

test('a publication is behind once a row has changed, and not by what changed nothing', async () => {
  const uid = await add('taro')
  const publication = async () => {
    const response = await server.send('hanako', 'GET', `/api/maps/${server.map}`)
    return v.parse(
      v.looseObject({ publication: v.looseObject({ behind: v.boolean() }) }),
      await response.json(),
    ).publication.behind
  }
  const published = await server.send('hanako', 'PUT', `/api/maps/${server.map}/publication`, {
    alias: 'rows-behind',
    access: 'link',
  })
  expect(published.status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 2))
  await patch('taro', uid, { version: 1, properties: { field_name: '空き家' } })
  expect(await publication()).toBe(false)
  await patch('taro', uid, { version: 1, properties: { field_name: '蔵' } })
  expect(await publication()).toBe(true)
})
