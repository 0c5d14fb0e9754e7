import { afterAll, beforeAll, expect, test } from 'vitest'
import { LiveClient } from '#api/testing/liveClient.ts'
import { serveLive } from '#api/testing/liveServer.ts'
import { openRowsApp, type RowsApp } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'

let server: RowsApp
let host: string
let stop: () => Promise<void>
beforeAll(async () => {
  server = await openRowsApp()
  ;({ host, stop } = await serveLive(server.app))
})
afterAll(async () => {
  await stop()
  await server.close()
})

const open = (person: string) => LiveClient.open(host, server.map, { 'x-test-person': person })
const geometry = { type: 'Point', coordinates: [131.4, 34.4] }

test('everybody who has the map open is told of rows once they are kept, and nobody else', async () => {
  const [owner, author, viewer] = [await open('hanako'), await open('taro'), await open('mika')]
  const uids = [1, 2].map((number) => uidOf(930, number))
  const changes = uids.map((uid) => ({ kind: 'put', uid, geometry, properties: { field_name: '井戸' } }))
  await server.send('taro', 'POST', `/api/datasets/${server.sketch}/changes`, { changes })
  await server.send('taro', 'PATCH', server.row(uids[0] ?? ''), {
    version: 1,
    properties: { field_count: 1 },
  })
  await server.send('hanako', 'DELETE', server.row(uids[1] ?? ''))
  for (const client of [owner, author, viewer]) {
    await client.until(() => client.rows.length === 3)
    expect(client.rows).toMatchObject([
      {
        dataset: server.sketch,
        changed: uids.map((id) => ({ id, properties: { version: 1 } })),
        removed: [],
      },
      { changed: [{ id: uids[0], properties: { field_count: 1, version: 2 } }], removed: [] },
      { changed: [], removed: [uids[1]] },
    ])
    const [first, second, third] = client.rows.map(({ revision }) => revision)
    expect([second, third]).toEqual([(first ?? 0) + 1, (first ?? 0) + 2])
    expect(JSON.stringify(client.rows)).not.toContain('"taro"')
  }
  const mine = (client: LiveClient) => client.rows[0]?.changed[0]?.properties.mine
  expect([mine(owner), mine(author), mine(viewer)]).toEqual([undefined, true, undefined])

  // nothing new: a row that is sent again, a change that is refused
  await server.send('taro', 'PUT', server.row(uids[0] ?? ''), {
    geometry,
    properties: { field_name: '井戸' },
  })
  await server.send('jiro', 'PATCH', server.row(uids[0] ?? ''), {
    version: 2,
    properties: { field_count: 2 },
  })
  await server.send('hanako', 'PATCH', server.row(uids[0] ?? ''), {
    version: 2,
    properties: { field_count: 3 },
  })
  await viewer.until(() => viewer.rows.length > 3)
  expect(viewer.rows.slice(3)).toMatchObject([{ changed: [{ properties: { field_count: 3 } }] }])

  const outsider = await open('outsider')
  expect([outsider.closeCode !== undefined, outsider.rows]).toEqual([true, []])
  for (const client of [owner, author, viewer]) await client.close()
})
