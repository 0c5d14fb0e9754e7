import { once } from 'node:events'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { fillMap } from '#api/store/contract/mapSamples.ts'
import { hanako } from '#api/store/contract/samples.ts'
import { storeFiles } from '#api/store/sqlite/storeFiles.ts'
import { LiveClient } from '#api/testing/liveClient.ts'
import { serveLive } from '#api/testing/liveServer.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { readMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { LiveMaps } from './liveMaps.ts'
import { updateMessage } from './messages.ts'

const personHeader = 'X-Test-Person'

let app: Awaited<ReturnType<typeof openTestApp>>
let server: Awaited<ReturnType<typeof serveLive>>
let map: string
let number = 0
const clients: LiveClient[] = []

async function join(person = 'hanako', id = map): Promise<LiveClient> {
  const client = await LiveClient.open(server.host, id, { [personHeader]: person })
  clients.push(client)
  return client
}

beforeAll(async () => {
  app = await openTestApp({
    viewer: (c) => ({ kind: 'member', id: c.req.header(personHeader) ?? 'hanako' }),
    limit: { requests: 1e6, seconds: 1 },
  })
  server = await serveLive(app.app)
})
afterAll(async () => {
  await server.stop()
  await app.close()
})
beforeEach(async () => {
  number += 1
  map = await fillMap(app.maps, number, '共同編集')
})
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
})

const setTitle = ({ doc }: LiveClient, title: string) => doc.getMap('about').set('title', title)
const titleOf = ({ doc }: LiveClient) => readMapDoc(doc).document.about.title

describe('joint editing', () => {
  test('two people see each other’s edits, and both are told that theirs are kept', async () => {
    const [one, other] = [await join(), await join()]
    expect(titleOf(one)).toBe('共同編集')
    setTitle(one, '一人目')
    await other.until(() => titleOf(other) === '一人目')
    other.doc.getMap('about').set('description', '二人目')
    await one.until(() => one.doc.getMap('about').get('description') === '二人目')
    await Promise.all([one.allAcknowledged(), other.allAcknowledged()])
    expect((await app.maps.map(hanako, map))?.title).toBe('一人目')
  })

  test('edits at the same moment end in the same document everywhere', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => join()))
    for (let round = 0; round < 25; round++) {
      for (const [index, person] of people.entries()) {
        person.doc.getMap('test').set(`key${round % 5}`, `${index}/${round}`)
        person.doc.getMap('test').set(`own${index}`, round)
      }
    }
    await Promise.all(people.map((person) => person.allAcknowledged()))
    const late = await join()
    const contents = ({ doc }: LiveClient) =>
      JSON.stringify(doc.getMap('test').toJSON(), Object.keys(late.doc.getMap('test').toJSON()).sort())
    const last = contents(late)
    await Promise.all(people.map((person) => person.until(() => contents(person) === last)))
    expect(Object.keys(late.doc.getMap('test').toJSON())).toHaveLength(13)
  })

  test('what was done without a connection comes in on return', async () => {
    const [one, other] = [await join(), await join()]
    await one.close()
    setTitle(one, '圏外で')
    other.doc.getMap('about').set('description', 'そのあいだに')
    const back = new LiveClient(server.host, map, { [personHeader]: 'hanako' })
    clients.push(back)
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(one.doc))
    await other.until(() => titleOf(other) === '圏外で')
    await back.until(() => back.doc.getMap('about').get('description') === 'そのあいだに')
  })

  test('who is there is told to those who come, and to the others when they go', async () => {
    const [one, other] = [await join(), await join()]
    one.setPresence(1, { name: '花子', cursor: [131.4, 34.4] })
    await other.until(() => other.present.size === 1)
    const late = await join()
    await late.until(() => late.present.size === 1)
    expect([...late.present]).toEqual([[one.doc.clientID, { name: '花子', cursor: [131.4, 34.4] }]])
    await one.close()
    await other.until(() => other.present.size === 0)
  })

  test('nobody speaks for somebody else', async () => {
    const file = new Database(storeFiles(app.folder).accounts)
    file.prepare(`INSERT INTO map_role (map, person, role) VALUES (?, 'taro', 'editor')`).run(map)
    file.close()
    const [one, watching, taro] = [await join(), await join(), await join('taro')]
    one.setPresence(1, { name: '花子' })
    await watching.until(() => watching.present.size === 1)
    Object.assign(taro.doc, { clientID: one.doc.clientID })
    taro.setPresence(9, { name: 'にせ花子' })
    one.setPresence(2, { name: '花子', tab: 'map' })
    const tabs = () => JSON.stringify([...watching.present.values()])
    await watching.until(() => tabs().includes('map'))
    expect(tabs()).toBe('[{"name":"花子","tab":"map"}]')
  })

  test('nobody writes under somebody else’s id, and the same person may in two tabs', async () => {
    const file = new Database(storeFiles(app.folder).accounts)
    file.prepare(`INSERT INTO map_role (map, person, role) VALUES (?, 'taro', 'editor')`).run(map)
    file.close()
    const [one, forger, watching] = [await join(), await join('taro'), await join()]
    one.doc.getMap('test').set('one', 1)
    await one.allAcknowledged()
    await forger.until(() => forger.doc.getMap('test').get('one') === 1)
    Object.assign(forger.doc, { clientID: one.doc.clientID })
    forger.doc.getMap('test').set('forged', true)
    await forger.until(() => forger.closeCode !== undefined)
    expect([forger.refused, forger.closeCode]).toEqual([['not-yours'], 1007])
    one.doc.getMap('test').set('two', 2)
    await watching.until(() => watching.doc.getMap('test').get('two') === 2)
    expect(watching.doc.getMap('test').has('forged')).toBe(false)
    const tab = await join()
    Object.assign(tab.doc, { clientID: one.doc.clientID })
    tab.doc.getMap('test').set('three', 3)
    await tab.allAcknowledged()
    expect(tab.refused).toEqual([])
    await watching.until(() => watching.doc.getMap('test').get('three') === 3)
  })

  test('an id that only presence tells of is taken, too, and free when its person has gone', async () => {
    const file = new Database(storeFiles(app.folder).accounts)
    file.prepare(`INSERT INTO map_role (map, person, role) VALUES (?, 'taro', 'editor')`).run(map)
    file.close()
    const [one, watching, forger] = [await join(), await join(), await join('taro')]
    one.setPresence(1, { name: '花子' })
    await watching.until(() => watching.present.size === 1)
    Object.assign(forger.doc, { clientID: one.doc.clientID })
    forger.doc.getMap('test').set('forged', true)
    await forger.until(() => forger.closeCode !== undefined)
    expect(forger.refused).toEqual(['not-yours'])
    await one.close()
    await watching.until(() => watching.present.size === 0)
    const heir = await join('taro')
    Object.assign(heir.doc, { clientID: one.doc.clientID })
    heir.doc.getMap('test').set('kept on this computer', true)
    await heir.allAcknowledged()
    expect(heir.refused).toEqual([])
  })

  test('who may only look gets everything and changes nothing', async () => {
    const file = new Database(storeFiles(app.folder).accounts)
    file.prepare(`INSERT INTO map_role (map, person, role) VALUES (?, 'taro', 'viewer')`).run(map)
    file.close()
    const [owner, viewer] = [await join(), await join('taro')]
    setTitle(viewer, 'いたずら')
    await viewer.until(() => viewer.refused.length > 0)
    expect(viewer.refused).toEqual(['not-allowed'])
    setTitle(owner, '本当の題')
    await owner.allAcknowledged()
    expect(titleOf(owner)).toBe('本当の題')
    expect((await app.maps.map(hanako, map))?.title).toBe('本当の題')
  })
})

describe('no connection', () => {
  const refusal = async (id: string, headers: Record<string, string>): Promise<number | undefined> => {
    const socket = new WebSocket(`ws://${server.host}/api/maps/${id}/live`, { headers })
    socket.on('error', () => {})
    const [, response] = await once(socket, 'unexpected-response')
    return response.statusCode
  }
  test('to a map that is not there, or not for this person', async () => {
    expect(await refusal('nowhere', {})).toBe(404)
    expect(await refusal(map, { [personHeader]: 'taro' })).toBe(404)
  })
  test('from a page of another site', async () => {
    expect(await refusal(map, { Origin: 'https://evil.example' })).toBe(403)
  })
  test('to a map that goes into the bin', async () => {
    const client = await join()
    const body = JSON.stringify({ binned: true })
    await app.put(`/api/maps/${map}/bin`, 'application/json', body)
    await client.until(() => client.closeCode !== undefined)
    expect(client.closeCode).toBe(4404)
  })
  test('once the server stops, and what had come before is kept', async () => {
    const live = new LiveMaps(app.maps)
    const closed: number[] = []
    const socket = {
      bufferedAmount: 0,
      send: () => {},
      close: (code: number) => closed.push(code),
      terminate: () => {},
    }
    const summary = await app.maps.map(hanako, map)
    if (!summary) throw new Error('expected the map')
    const visitor = live.visit(socket, hanako, summary)
    const doc = new Y.Doc()
    doc.getMap('about').set('title', '止まる前')
    const message = updateMessage(Y.encodeStateAsUpdate(doc))
    visitor.receive(message.buffer)
    await live.close()
    expect(closed).toEqual([1001])
    const kept = await app.maps.documentState(hanako, map)
    if (!kept) throw new Error('expected a state')
    expect(Y.parseUpdateMeta(kept).from.has(doc.clientID)).toBe(true)
  })
})

describe('what a hostile page sends ends its own connection only', () => {
  async function closedBy(send: (client: LiveClient) => void): Promise<number | undefined> {
    const [good, bad] = [await join(), await join()]
    send(bad)
    await bad.until(() => bad.closeCode !== undefined)
    setTitle(good, 'だいじょうぶ')
    await good.allAcknowledged()
    expect((await app.maps.map(hanako, map))?.title).toBe('だいじょうぶ')
    expect(good.closeCode).toBeUndefined()
    return bad.closeCode
  }

  test('ten megabytes', async () => {
    expect(await closedBy(({ socket }) => socket.send(new Uint8Array(10 * 2 ** 20)))).toBe(1009)
  })
  test('an update that cannot be read', async () => {
    expect(await closedBy(({ socket }) => socket.send(updateMessage(new Uint8Array([3, 1, 2]))))).toBe(1007)
  })
  test('text', async () => {
    expect(await closedBy(({ socket }) => socket.send('こんにちは'))).toBe(1007)
  })
  test('a flood', async () => {
    expect(
      await closedBy((client) => {
        for (let clock = 1; clock < 5000; clock++) client.setPresence(clock, { clock })
      }),
    ).toBe(1008)
  })
  test('a state of a hundred kilobytes', async () => {
    expect(await closedBy((client) => client.setPresence(1, 'x'.repeat(100_000)))).toBe(1007)
  })

  test('anything at all', async () => {
    const good = await join()
    const inner = fc.uint8Array({ maxLength: 60 })
    const messages = fc.oneof(
      inner,
      inner.map((bytes) => new Uint8Array([0, 0, bytes.length, ...bytes])),
      inner.map((bytes) => updateMessage(bytes)),
      inner.map((bytes) => new Uint8Array([1, bytes.length, ...bytes])),
      fc.tuple(fc.nat(255), fc.nat(255)).map(([at, value]) => {
        const update = new Uint8Array(Y.encodeStateAsUpdate(good.doc))
        update[at % update.length] = value
        return updateMessage(update)
      }),
    )
    let round = 0
    await fc.assert(
      fc.asyncProperty(messages, async (bytes) => {
        const bad = await join()
        bad.socket.send(bytes)
        good.doc.getMap('test').set('round', ++round)
        await good.allAcknowledged()
        expect(good.closeCode).toBeUndefined()
        bad.socket.terminate()
      }),
      { numRuns: 60 },
    )
    // a changed byte may still be an edit in good form, even one that deletes: the map must go on, not hold any one value
    const later = await join()
    setTitle(later, 'つづく')
    await later.allAcknowledged()
    expect((await app.maps.map(hanako, map))?.title).toBe('つづく')
  })
})
