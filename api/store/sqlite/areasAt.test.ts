import type { Position } from 'geojson'
import { expect, it, onTestFinished } from 'vitest'
import type { NewFeature } from '#geodata/schema/feature.ts'
import { fill, sample, square, stranger, system, uid } from '../contract/samples.ts'
import { inArea } from './geometry/geometryMeets.ts'
import { openSqliteStore } from './sqliteStore.ts'
import { testFolder } from './testFolder.ts'

const count = 2000
const corners = 12

/** Stars that overlap: 0.6 MB, enough to be kept in memory once asked for. */
function star(number: number): Position[][] {
  const [x, y] = [131 + ((number * 7919) % count) / count, 34 + ((number * 104_729) % count) / count]
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const [angle, radius] = [(corner / corners) * 2 * Math.PI, corner % 2 ? 0.02 : 0.05]
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
  })
  return [[...ring, ring[0] ?? [x, y]]]
}

it('finds the areas at a place alike from the table, from memory, and after edits', async () => {
  const store = await openSqliteStore({ folder: testFolder() })
  onTestFinished(() => store.close())
  const areas = new Map(Array.from({ length: count }, (_, number) => [uid(number), star(number)]))
  const features = Array.from(
    areas.values(),
    (coordinates, number): NewFeature => sample(number, { type: 'Polygon', coordinates }),
  )
  await fill(store, 'areas', features, { geometry: 'polygon' })
  const places = Array.from({ length: 25 }, (_, at): [number, number] => [
    131 + at / 25,
    34 + ((at * 7) % 25) / 25,
  ])

  const expectExact = async (): Promise<void> => {
    for (const [x, y] of places) {
      const page = await store.features(stranger, 'areas', { limit: 1000, bbox: [x, y, x, y] })
      const exact = [...areas].filter(([, rings]) => inArea([x, y], rings)).map(([each]) => each)
      expect(new Set(page.features.map((feature) => feature.uid))).toEqual(new Set(exact))
      expect(page.matched).toBe(exact.length)
    }
  }
  await expectExact()
  // By now they have been read into memory, or the next round waits for nothing and is exact all the same.
  await new Promise((resolve) => setTimeout(resolve, 500))
  await expectExact()

  const moved = square(131, 34, 1)
  if (moved.type !== 'Polygon') throw new Error('expected a polygon')
  await store.write(system, 'areas', 'x', [
    { kind: 'update', uid: uid(3), version: 1, geometry: moved },
    { kind: 'delete', uid: uid(4), version: 1 },
    { kind: 'create', feature: sample(count, moved) },
  ])
  areas.set(uid(3), moved.coordinates).delete(uid(4))
  areas.set(uid(count), moved.coordinates)
  await expectExact()
})
