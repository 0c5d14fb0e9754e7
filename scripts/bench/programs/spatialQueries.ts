/**
 * Asks about places: our indexes, as the store's thread holds them, beside Flatbush in the same process, and apart from that the
 * store itself, which reads rows and titles as well. Arguments: data folder with the points, their number. Prints the entries; ends
 * with an error where an answer is not exact.
 */
import Flatbush from 'flatbush'
import type { Position } from 'geojson'
import { openStore } from '#api/store/openStore.ts'
import { openForReading } from '#api/store/sqlite/geopackage/openDatabase.ts'
import { nearestPoints } from '#api/store/sqlite/index/nearestPoints.ts'
import { packView } from '#api/store/sqlite/index/packView.ts'
import { readPack } from '#api/store/sqlite/index/readPack.ts'
import { readShapes } from '#api/store/sqlite/index/shapes.ts'
import { areasAt } from '#api/store/sqlite/read/areasAt.ts'
import { datasetFor } from '#api/store/sqlite/read/datasetQueries.ts'
import { storeFiles } from '#api/store/sqlite/storeFiles.ts'
import { publicViewer, type Store } from '#api/store/store.ts'
import { metresBetween } from '#geodata/transit/metres.ts'
import { against, type Entry, stated } from '../entry.ts'
import { benchDataset, makePoints, type PointTable, pointUid } from '../points.ts'
import { makeRings, polygonDataset, polygonFeatures } from '../polygons.ts'
import { median, randomFrom, timed } from '../statistics.ts'

const queries = 200
/** How many of them are also answered by looking at every point, to see that the answer is exact. */
const checked = 20
const system = { kind: 'system' } as const
/** Degrees of longitude are shorter than those of latitude: Flatbush measures in these. */
const narrowing = Math.cos((34.2 * Math.PI) / 180)

type Place = [number, number]
type Question = {
  name: string
  /** Numbers of the found ones, from the index alone. */
  ours: (place: Place) => number[]
  /** Their uids, from a request to the store. */
  asked: (place: Place) => Promise<string[]>
  flatbush: (place: Place) => number[]
  /** The exact answer, in any order. */
  bruteForce: (place: Place) => number[]
}

const [folder = '', count = ''] = process.argv.slice(2)
const points = makePoints(Number(count))
const rings = makeRings(points)
const store = await openStore({ folder })
await store.createDataset(system, polygonDataset)
await store.load(system, polygonDataset.id, 'bench', polygonFeatures(rings))
const db = openForReading(storeFiles(folder).geodata)
const entries: Entry[] = []
for (const question of [...pointQuestions(store, points), polygonQuestion(store, rings)]) {
  entries.push(...(await measure(question, points)))
}
db.close()
await store.close()
console.log(JSON.stringify(entries))
process.disconnect?.()

async function measure(question: Question, points: PointTable): Promise<Entry[]> {
  const { name, ours, asked, flatbush, bruteForce } = question
  // A server has answered before: neither side is measured on code that is not compiled yet.
  for (let round = 0; round < 3; round++) {
    for (const place of places(points)) {
      ours(place)
      flatbush(place)
    }
  }
  const times = { ours: [] as number[], asked: [] as number[], flatbush: [] as number[] }
  for (const [at, place] of places(points).entries()) {
    let found: number[] = []
    let answer: string[] = []
    times.ours.push(
      await timed(() => {
        found = ours(place)
      }),
    )
    times.flatbush.push(await timed(() => flatbush(place)))
    times.asked.push(
      await timed(async () => {
        answer = await asked(place)
      }),
    )
    if (at >= checked) continue
    const exact = bruteForce(place).map(pointUid)
    expectSame(name, found.map(pointUid), exact)
    expectSame(name, answer, exact)
  }
  return [
    against(
      median(times.flatbush),
      { most: 2, peerName: 'Flatbush in memory' },
      { name, value: median(times.ours), unit: 'ms' },
    ),
    stated({ name: `${name}, from the store with rows and titles`, value: median(times.asked), unit: 'ms' }),
  ]
}

/** The index of a dataset as the store makes it, and which of the points or rings a row is. */
function indexOf(id: string) {
  const record = datasetFor(db, system, id)
  const view = packView(readPack(db, record))
  return { record, view, numberOf: (fid: number): number => fid - record.first_fid }
}

function expectSame(name: string, answer: string[], exact: string[]): void {
  if (answer.toSorted().join() !== exact.toSorted().join()) {
    throw new Error(`${name}: expected ${exact.length} exact answers, got ${answer.length} or others`)
  }
}

function places({ lon, lat }: PointTable): Place[] {
  const random = randomFrom(99)
  return Array.from({ length: queries }, () => {
    const at = Math.floor(random() * lon.length)
    return [(lon[at] ?? 0) + (random() - 0.5) * 0.01, (lat[at] ?? 0) + (random() - 0.5) * 0.01]
  })
}

function pointQuestions(store: Store, points: PointTable): Question[] {
  const { lon, lat } = points
  const index = new Flatbush(lon.length)
  for (let at = 0; at < lon.length; at++) index.add((lon[at] ?? 0) * narrowing, lat[at] ?? 0)
  index.finish()

  const distance = (place: Place, at: number): number => metresBetween(place, [lon[at] ?? 0, lat[at] ?? 0])
  const within = (place: Place, candidates: number[], radius: number): number[] =>
    candidates.filter((at) => distance(place, at) <= radius)
  const count = lon.length.toLocaleString('en')
  const everyPoint = Array.from(lon, (_, at) => at)
  const { view, numberOf } = indexOf(benchDataset.id)
  const { pack } = view
  if (pack.kind !== 'points') throw new Error('expected a pack of points')
  const nearest = (place: Place, radius: number, limit: number): number[] =>
    nearestPoints(pack, place, radius, limit).map(({ fid }) => numberOf(fid))
  const nearby = async (place: Place, radius: number, limit: number): Promise<string[]> => {
    const hits = await store.nearby(publicViewer, place, { radius, limit, datasets: [benchDataset.id] })
    return hits.map(({ uid }) => uid)
  }
  return [
    {
      name: `nearest 10 of ${count} points`,
      ours: (place) => nearest(place, 20_000, 10),
      asked: (place) => nearby(place, 20_000, 10),
      flatbush: ([x, y]) => index.neighbors(x * narrowing, y, 10),
      bruteForce: (place) =>
        within(place, everyPoint, 5000)
          .sort((a, b) => distance(place, a) - distance(place, b))
          .slice(0, 10),
    },
    {
      name: `within 500 m of ${count} points`,
      ours: (place) => nearest(place, 500, 10_000),
      asked: (place) => nearby(place, 500, 10_000),
      flatbush: (place) => within(place, index.search(...boxAround(place)), 500),
      bruteForce: (place) => within(place, everyPoint, 500),
    },
  ]
}

/** A box that holds 500 m around a place, in the narrowed degrees of the index. */
function boxAround([x, y]: Place): [number, number, number, number] {
  const reach = 0.0046
  return [x * narrowing - reach, y - reach, x * narrowing + reach, y + reach]
}

function polygonQuestion(store: Store, rings: Position[][]): Question {
  const index = new Flatbush(rings.length)
  for (const ring of rings) {
    const xs = ring.map(([x = 0]) => x)
    const ys = ring.map(([, y = 0]) => y)
    index.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
  }
  index.finish()
  const everyRing = rings.map((_, at) => at)
  const holding = ([x, y]: Place, candidates: number[]): number[] =>
    candidates.filter((at) => ringHolds(rings[at] ?? [], x, y))
  const { record, view, numberOf } = indexOf(polygonDataset.id)
  const shapes = readShapes(db, record, view.pack.fid)
  const untouched = { view, changed: new Map(), columns: undefined }
  return {
    name: 'point in 100,000 polygons',
    ours: (place) => areasAt(untouched, shapes, place, () => null).map(numberOf),
    asked: async ([x, y]) => {
      const query = { bbox: [x, y, x, y] as [number, number, number, number], limit: 10_000 }
      const { features } = await store.features(publicViewer, polygonDataset.id, query)
      return features.map(({ uid }) => uid)
    },
    flatbush: (place) => holding(place, index.search(place[0], place[1], place[0], place[1])),
    bruteForce: (place) => holding(place, everyRing),
  }
}

/** Even-odd rule. */
function ringHolds(ring: Position[], x: number, y: number): boolean {
  let inside = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x1 = 0, y1 = 0] = ring[at] ?? []
    const [x2 = 0, y2 = 0] = ring[before] ?? []
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}
