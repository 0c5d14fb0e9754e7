import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRowsApp, type RowsApp } from '#api/testing/rowsApp.ts'
import { uidOf } from '#api/testing/testData.ts'

let server: RowsApp
beforeAll(async () => {
  server = await openRowsApp()
  const published = await server.send('hanako', 'PUT', `/api/maps/${server.map}/publication`, {
    alias: 'machi',
    access: 'link',
  })
  expect(published.status).toBe(200)
})
afterAll(() => server.close())

type Asker = Parameters<RowsApp['send']>[0]
const read = async (person: Asker, path: string): Promise<unknown> =>
  (await server.send(person, 'GET', path)).json()
const status = async (person: Asker, method: string, path: string, body?: object): Promise<number> =>
  (await server.send(person, method, path, body)).status
const policy = (person: Asker, wished: string) =>
  status(person, 'PUT', `/api/maps/${server.map}/voices`, { policy: wished })
const comment = (number: number, more: object = {}) => ({
  id: uidOf(940, number),
  name: 'となりの人',
  text: 'この道は夜に暗いです。',
  page: null,
  ...more,
})
const say = (number: number, more: object = {}) =>
  status('public', 'POST', '/api/publications/machi/comments', comment(number, more))
const voices = '/api/publications/machi/voices'
const inbox = () => read('eiji', `/api/maps/${server.map}/voices`)

test('nothing may be said before the owner asks for it, and only the owner may ask', async () => {
  expect(await say(1)).toBe(403)
  expect(await status('public', 'POST', '/api/publications/machi/reactions', { kind: 'nice' })).toBe(403)
  expect(await policy('eiji', 'comments')).toBe(403)
  expect(await policy('outsider', 'comments')).toBe(404)
  expect(await policy('hanako', 'comments')).toBe(204)
})

test('a comment is held until an editor shows it; sent twice it is there once', async () => {
  expect(await say(1)).toBe(204)
  expect(await say(1)).toBe(204)
  expect(await read('public', voices)).toMatchObject({ policy: 'comments', comments: [] })
  expect(await inbox()).toMatchObject({ comments: [{ id: uidOf(940, 1), state: 'held' }] })
  const path = `/api/maps/${server.map}/comments/${uidOf(940, 1)}`
  expect(await status('taro', 'PUT', path, { state: 'shown' })).toBe(403)
  expect(await status('eiji', 'PUT', path, { state: 'shown' })).toBe(204)
  expect(await read('public', voices)).toMatchObject({
    comments: [{ name: 'となりの人', text: 'この道は夜に暗いです。' }],
  })
  expect(await status('eiji', 'PUT', path, { state: 'removed' })).toBe(204)
  expect(await read('public', voices)).toMatchObject({ comments: [] })
  expect(await inbox()).toMatchObject({ comments: [] })
})

test('reactions are counted, requests reach the editors alone', async () => {
  for (const kind of ['nice', 'nice', 'help'])
    expect(await status('public', 'POST', '/api/publications/machi/reactions', { kind })).toBe(204)
  expect(await read('public', voices)).toMatchObject({ reactions: { nice: 2, visit: 0, help: 1 } })
  const request = { id: uidOf(941, 1), name: '市の人', contact: 'shi@example.jp', text: '広報で使いたい' }
  expect(await status('public', 'POST', '/api/publications/machi/requests', request)).toBe(204)
  expect(JSON.stringify(await read('public', voices))).not.toContain('example.jp')
  expect(await inbox()).toMatchObject({ requests: [{ contact: 'shi@example.jp', done: false }] })
  expect(await status('mika', 'GET', `/api/maps/${server.map}/voices`)).toBe(403)
  expect(await status('public', 'GET', `/api/maps/${server.map}/voices`)).toBe(404)
  const done = `/api/maps/${server.map}/requests/${request.id}`
  expect(await status('eiji', 'PUT', done, { done: true })).toBe(204)
  expect(await inbox()).toMatchObject({ requests: [{ done: true }] })
})

test('openings are counted by day', async () => {
  await read('public', '/api/publications/machi')
  await read('public', '/api/publications/machi')
  await expect.poll(inbox).toMatchObject({ openings: [{ count: 2 }] })
})

test.each([
  ['nothing', { text: '  ' }],
  ['too much', { text: 'あ'.repeat(1001) }],
  ['a name of 500 letters', { name: 'x'.repeat(500) }],
  ['letters that turn the line around', { text: 'abc‮def' }],
  ['a bell', { text: 'ping\u0007' }],
  ['an id of its own kind', { id: 'first!' }],
  ['a field nobody asked for', { admin: true }],
])('%s is refused', async (_what, more) => {
  expect(await say(2, more)).toBe(400)
})

test('lines stay lines, and script stays words', async () => {
  const text = '一行目\n<script>alert(1)</script>'
  expect(await say(3, { text })).toBe(204)
  expect(await inbox()).toMatchObject({ comments: [{ text }] })
})

test('a flood from one address is slowed, and says for how long', async () => {
  const statuses: number[] = []
  for (let number = 100; number < 170; number++) statuses.push(await say(number))
  expect(statuses.slice(0, 40).every((each) => each === 204)).toBe(true)
  const refused = await server.send('public', 'POST', '/api/publications/machi/comments', comment(171))
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('what was withdrawn hears nothing more', async () => {
  await server.send('hanako', 'DELETE', `/api/maps/${server.map}/publication`)
  expect(await say(4)).toBe(404)
  expect(await status('public', 'GET', voices)).toBe(404)
})
