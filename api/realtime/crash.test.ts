import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import { testFolder } from '#api/store/sqlite/testFolder.ts'
import { LiveClient } from '#api/testing/liveClient.ts'

const map = '00000000-0000-4000-8000-000000000001'
const kills = 5
const editors = 6

async function startServer(folder: string): Promise<{ child: ChildProcess; host: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', new URL('../testing/liveServer.child.ts', import.meta.url).pathname, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line]: Buffer[] = await once(child.stdout, 'data')
  return { child, host: String(line).trim() }
}

test(`killed ${kills} times while ${editors} people edit, the server loses no edit that it acknowledged`, {
  timeout: 120_000,
}, async () => {
  const folder = testFolder()
  /** Each editor counts up; what they knew to be kept when the server was killed. */
  const promised = Array.from({ length: editors }, () => 0)
  for (let round = 0; round <= kills; round++) {
    const { child, host } = await startServer(folder)
    const put = await fetch(`http://${host}/api/maps/${map}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: new Uint8Array(Y.encodeStateAsUpdate(newDoc('停電'))),
    })
    expect(put.status).toBe(round === 0 ? 201 : 200)
    const people = await Promise.all(Array.from({ length: editors }, () => LiveClient.open(host, map)))
    for (const { doc } of people) {
      const kept = promised.map(
        (count, index) => Number(doc.getMap('test').get(`count${index}`) ?? 0) >= count,
      )
      expect(kept).toEqual(promised.map(() => true))
    }
    if (round < kills) {
      const stop = people.map((person, index) => countUp(person, index))
      await Promise.all(people.map((person) => person.until(() => person.acknowledged > 30 + 25 * round)))
      child.kill('SIGKILL')
      await Promise.all(people.map((person) => person.until(() => person.closeCode !== undefined)))
      for (const [index, end] of stop.entries()) promised[index] = end()
    }
  }
  expect(Math.min(...promised)).toBeGreaterThan(kills * 1000)

  /** Edits until it is stopped; answers the last count that was acknowledged. */
  function countUp(person: LiveClient, index: number): () => number {
    const first = (promised[index] ?? 0) + 1000
    /** By the number of the message that brought it. */
    const counts = new Map<number, number>()
    const timer = setInterval(() => {
      const count = first + counts.size
      person.doc.getMap('test').set(`count${index}`, count)
      counts.set(person.sent, count)
    }, 8)
    return () => {
      clearInterval(timer)
      const kept = [...counts].filter(([message]) => message <= person.acknowledged)
      return Math.max(promised[index] ?? 0, ...kept.map(([, count]) => count))
    }
  }
})
