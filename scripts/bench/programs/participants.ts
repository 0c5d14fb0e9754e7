/**
 * Participants of a workshop who join by its code, add a row every five seconds and a photo every thirty. Arguments: address, map,
 * dataset, code, number of participants, seconds, share of requests that fail on the way. Prints what became of all of it.
 */
import { Participant, type Room } from '../crowd/participant.ts'
import { photo } from '../crowd/photo.ts'
import { Projector } from '../crowd/projector.ts'
import { randomFrom } from '../statistics.ts'

export type CrowdResult = {
  /** Milliseconds from saving on the phone to the projector, photos before their row included. */
  waits: number[]
  rows: number
  photos: number
  /** Milliseconds that joining took. */
  joins: number[]
  lostRows: number
  doubledRows: number
  lostPhotos: number
  /** Stored, and never seen on the wall. */
  unseen: number
}

const rowEvery = 5000
const photoEvery = 30_000
/** After the last row, so long for what is on its way, in ms. */
const patience = 60_000

const [url = '', map = '', dataset = '', code = '', count = '', secondsText = '', failing = '0'] =
  process.argv.slice(2)
const room: Room = { url, map, dataset, code }
const seconds = Number(secondsText)
const random = randomFrom(3)
const way = { failing: Number(failing), random }
const pictures = Array.from({ length: 8 }, photo)

const projector = new Projector(url, map, dataset)
await projector.open()

const started = performance.now()
const end = started + seconds * 1000
const done = { saved: new Map<string, number>(), photos: [] as string[] }
const joins: number[] = []
const people = await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    const person = new Participant(room, way, done, end + patience)
    // people come in within a few seconds, not at once
    await pause(random() * Math.min(5000, (seconds * 1000) / 6))
    const begun = performance.now()
    await person.join(`参加者${index}`)
    joins.push(performance.now() - begun)
    await work(person, index)
    return person
  }),
)
await Promise.all(people.map((person) => person.finish()))
const settled = performance.now() + 5000
while (projector.seen.size < done.saved.size && performance.now() < settled) await pause(50)
projector.close()

const stored = await storedRows()
const texts = new Set(stored.map(({ text }) => text))
const uids = new Set(stored.map(({ uid }) => uid))
const lostPhotos = await countLost(done.photos)
const result: CrowdResult = {
  waits: [...done.saved].flatMap(([uid, at]) => {
    const seen = projector.seen.get(uid)
    return seen === undefined ? [] : [seen - at]
  }),
  rows: done.saved.size,
  photos: done.photos.length,
  joins,
  lostRows: [...done.saved.keys()].filter((uid) => !uids.has(uid)).length,
  doubledRows: stored.length - texts.size,
  lostPhotos,
  unseen: [...uids].filter((uid) => !projector.seen.has(uid)).length,
}
console.log(JSON.stringify(result))
process.exit()

async function work(person: Participant, index: number): Promise<void> {
  await pause(random() * Math.min(rowEvery, (seconds * 1000) / 3))
  let nextPhoto = performance.now() + random() * Math.min(photoEvery, (seconds * 1000) / 2)
  for (let row = 0; performance.now() < end; row += 1) {
    const due = performance.now() >= nextPhoto
    if (due) nextPhoto += photoEvery
    const position: [number, number] = [131 + random(), 34 + random()]
    person.add(`参加者${index} の ${row}`, position, due ? pictures[index % pictures.length] : undefined)
    await pause(rowEvery)
  }
}

async function storedRows(): Promise<{ uid: string; text: string }[]> {
  const rows: { uid: string; text: string }[] = []
  for (let cursor: string | undefined; ; ) {
    const query = `limit=5000${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
    const response = await fetch(`${url}/api/datasets/${dataset}/features?${query}`)
    if (!response.ok) throw new Error(`expected the rows, got ${response.status} ${await response.text()}`)
    const page: Page = await response.json()
    rows.push(...page.features.map(({ id, properties }) => ({ uid: id, text: properties.field_name })))
    if (page.nextCursor === undefined) return rows
    cursor = page.nextCursor
  }
}

type Page = { features: { id: string; properties: { field_name: string } }[]; nextCursor?: string }

async function countLost(photos: string[]): Promise<number> {
  let lost = 0
  for (const id of photos) {
    const response = await fetch(`${url}/api/maps/${map}/assets/${id}`)
    const bytes = await response.arrayBuffer()
    if (!response.ok || bytes.byteLength < 190_000) lost += 1
  }
  return lost
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
