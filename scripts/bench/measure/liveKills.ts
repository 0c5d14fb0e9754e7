import { LiveClient } from '#api/testing/liveClient.ts'
import type { Context } from '../context.ts'
import { randomFrom } from '../statistics.ts'
import { newMap } from './newMap.ts'

const editors = 20

/** Kills a server at random moments while people edit, and counts what it had acknowledged and does not have afterwards. */
export async function liveKills(context: Context, kills: number): Promise<number> {
  const folder = await context.folder()
  const random = randomFrom(2)
  /** The last count of each editor that was acknowledged. */
  const promised = Array.from({ length: editors }, () => 0)
  let lost = 0
  for (let round = 0; round <= kills; round++) {
    const server = await context.server('liveServer', [folder])
    const map = await newMap(server.url)
    const { host } = new URL(server.url)
    const people = await Promise.all(promised.map(() => LiveClient.open(host, map)))
    for (const [index, count] of promised.entries()) {
      const kept = Number(people[0]?.doc.getMap('kills').get(`count ${index}`) ?? 0)
      lost += Math.max(0, count - kept)
    }
    const ends =
      round < kills ? people.map((person, index) => countUp(person, index, promised[index] ?? 0)) : []
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 400))
    await server.kill()
    await Promise.all(people.map((person) => person.until(() => person.closeCode !== undefined)))
    for (const [index, end] of ends.entries()) promised[index] = end()
  }
  if (promised.some((count) => count === 0)) throw new Error('expected every editor to have edited')
  return lost
}

function countUp(person: LiveClient, index: number, first: number): () => number {
  const counts = new Map<number, number>()
  let count = first
  const timer = setInterval(() => {
    count += 1
    person.doc.getMap('kills').set(`count ${index}`, count)
    counts.set(person.sent, count)
  }, 10)
  return () => {
    clearInterval(timer)
    const kept = [...counts].filter(([message]) => message <= person.acknowledged)
    return Math.max(first, ...kept.map(([, value]) => value))
  }
}
