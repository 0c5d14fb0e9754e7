import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRowsApp, type RowsApp } from '#api/testing/rowsApp.ts'

let server: RowsApp
beforeAll(async () => {
  server = await openRowsApp()
})
afterAll(() => server.close())

type Asker = Parameters<RowsApp['send']>[0]
const path = () => `/api/maps/${server.map}/publication/request`
const read = async (person: Asker): Promise<unknown> => (await server.send(person, 'GET', path())).json()
const ask = async (person: Asker, note: string): Promise<number> =>
  (await server.send(person, 'PUT', path(), { note })).status
const sendBack = async (person: Asker, note: string): Promise<number> =>
  (await server.send(person, 'PUT', `${path()}/answer`, { note })).status

test('an editor asks, the owner sends it back with a word or publishes, which answers it', async () => {
  expect(await sendBack('hanako', '早すぎます')).toBe(404)
  expect(await ask('eiji', '発表会の前に見てください')).toBe(204)
  expect(await read('hanako')).toMatchObject({
    request: { by: '英二', note: '発表会の前に見てください', answer: null },
  })
  expect(await sendBack('hanako', '出典を書いてください')).toBe(204)
  expect(await read('eiji')).toMatchObject({ request: { answer: '出典を書いてください' } })
  expect(await ask('eiji', '書きました')).toBe(204)
  expect(await read('hanako')).toMatchObject({ request: { note: '書きました', answer: null } })
  const wish = { alias: 'happyou', access: 'link' }
  expect((await server.send('eiji', 'PUT', `/api/maps/${server.map}/publication`, wish)).status).toBe(403)
  expect((await server.send('hanako', 'PUT', `/api/maps/${server.map}/publication`, wish)).status).toBe(200)
  expect(await read('eiji')).toEqual({ request: null })
})

test('is for editors to ask and read, for the owner to answer, and for nobody else', async () => {
  expect(await ask('taro', 'わたしも')).toBe(403)
  expect(await ask('outsider', 'わたしも')).toBe(404)
  expect(await ask('eiji', 'あ'.repeat(501))).toBe(400)
  expect(await sendBack('eiji', 'だめです')).toBe(403)
  expect((await server.send('mika', 'GET', path())).status).toBe(403)
  expect((await server.send('public', 'GET', path())).status).toBe(404)
})
