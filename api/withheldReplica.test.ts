import * as fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uidOf } from './testing/testData.ts'
import { openWorkshopApp, type Phone, type WorkshopApp } from './testing/workshopApp.ts'

let room: WorkshopApp
let author: Phone
let other: Phone
let seat = ''
beforeAll(async () => {
  room = await openWorkshopApp()
  author = room.phone()
  other = room.phone()
  seat = (await author.sit('かく人')).seat
  await other.sit('みる人')
})
afterAll(() => room.close())

const feature = v.object({ id: v.string(), properties: v.object({ version: v.number() }) })
const told = v.object({ changed: v.array(feature), removed: v.array(v.string()), revision: v.number() })
const page = v.object({ features: v.array(feature) })

type Ask = (path: string) => Promise<Response>
type Rows = Record<string, number>

const rowsOf = (features: v.InferOutput<typeof feature>[]): Rows =>
  Object.fromEntries(features.map(({ id, properties }) => [id, properties.version]))

/** A page that has read the rows once and follows by what is told since: row and version. */
async function replica(ask: Ask, mayHearOfAll: boolean) {
  const path = `/api/datasets/${room.sketch}`
  const all = async (): Promise<Rows> =>
    rowsOf(v.parse(page, await (await ask(`${path}/features?limit=1000`)).json()).features)
  let { revision } = v.parse(v.object({ revision: v.number() }), await (await ask(path)).json())
  const rows = await all()
  return {
    async follow(): Promise<void> {
      const news = v.parse(told, await (await ask(`${path}/changes?since=${revision}`)).json())
      // of what was never there for them, others are not told that it has gone
      if (!mayHearOfAll) for (const uid of news.removed) expect(Object.keys(rows)).toContain(uid)
      for (const uid of news.removed) delete rows[uid]
      Object.assign(rows, rowsOf(news.changed))
      revision = news.revision
      expect(rows).toEqual(await all())
    },
  }
}

const acts = [
  'put',
  'patch',
  'delete',
  'restore',
  'shown',
  'held',
  'returned',
  'hide',
  'show',
  'throw',
  'bring',
] as const
const act = fc.record({
  kind: fc.constantFrom(...acts, 'put', 'patch', 'delete', 'shown'),
  row: fc.nat(1),
  looks: fc.boolean(),
})

test('whatever authors and editors do, who follows what is told has the rows that are answered', async () => {
  await room.set({ layers: [{ dataset: room.sketch, rights: 'editOwn', approval: true }] })
  let run = 100
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 15 }), async (sequence) => {
      run += 10
      await room.changeSeat(seat, { hidden: false })
      const pages = await Promise.all([
        replica((path) => other.send('GET', path), false),
        replica((path) => author.send('GET', path), true),
        replica((path) => room.send('eiji', 'GET', path), true),
      ])
      for (const [index, { kind, row, looks }] of sequence.entries()) {
        await perform(kind, run + row, `名前${index}`)
        if (looks) for (const each of pages) await each.follow()
      }
      for (const each of pages) await each.follow()
    }),
    { numRuns: 15 },
  )
}, 120_000)

async function perform(kind: (typeof acts)[number], number: number, name: string): Promise<void> {
  const path = room.row(uidOf(950, number))
  switch (kind) {
    case 'put':
      await author.put(number, name)
      break
    case 'patch':
      await author.send('PATCH', `${path}?force=1`, { version: 1, properties: { field_name: name } })
      break
    case 'delete':
      await author.send('DELETE', path)
      break
    case 'restore':
      await author.send('PUT', `${path}/restored`)
      break
    case 'hide':
    case 'show':
      await room.changeSeat(seat, { hidden: kind === 'hide' })
      break
    case 'throw':
      await room.send('eiji', 'DELETE', path)
      break
    case 'bring':
      await room.send('eiji', 'PUT', `${path}/restored`)
      break
    default:
      await room.send('eiji', 'PUT', `${path}/review`, { state: kind, note: null })
  }
}
