import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tileAt, tileBbox } from '#geodata/geometry/tileGrid.ts'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { buildBoxPack } from './boxPack.ts'
import { packView, thinnedRows } from './packView.ts'
import { buildPointPack, type PointPack } from './pointPack.ts'

const lon = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 0, 131.4))
const lat = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 86, 34.4))
const places = fc.array(fc.tuple(lon, lat), { maxLength: 200 })
const anyBox = fc
  .tuple(lon, lat, lon, lat)
  .map(([a, b, c, d]): Bbox => [a, Math.min(b, d), c, Math.max(b, d)])

const packOf = (points: [number, number][]): PointPack =>
  buildPointPack(
    Int32Array.from(points, (_, i) => i + 1),
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  )

const within = (x: number, [west, , east]: Bbox): boolean =>
  west <= east ? x >= west && x <= east : x >= west || x <= east

function fidsIn(pack: Parameters<typeof packView>[0], box: Bbox): number[] {
  const fids: number[] = []
  packView(pack).eachRow(box, (row) => fids.push(pack.fid[row] ?? 0))
  return fids.sort((a, b) => a - b)
}

describe('a point pack', () => {
  it('finds in a box just what going through all points finds', () => {
    fc.assert(
      fc.property(places, anyBox, (points, box) => {
        const expected = points.flatMap(([x, y], i) =>
          within(x, box) && y >= box[1] && y <= box[3] ? [i + 1] : [],
        )
        expect(fidsIn(packOf(points), box)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('finds crowded points, too, of which whole runs lie inside', () => {
    const step = fc.integer({ min: 0, max: 4000 })
    const crowd = fc.array(fc.tuple(step, step), { minLength: 500, maxLength: 1500 })
    fc.assert(
      fc.property(crowd, step, step, fc.integer({ min: 0, max: 3000 }), (steps, a, b, size) => {
        const points = steps.map(([x, y]): [number, number] => [131 + x / 4000, 34 + y / 4000])
        const box: Bbox = [131 + a / 4000, 34 + b / 4000, 131 + (a + size) / 4000, 34 + (b + size) / 4000]
        const expected = points.flatMap(([x, y], i) =>
          x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] ? [i + 1] : [],
        )
        expect(fidsIn(packOf(points), box)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a box pack', () => {
  it('finds every box that meets another, in full precision', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 100 }), anyBox, (all, box) => {
        const boxes = all.filter(([west, , east]) => west <= east)
        const pack = buildBoxPack(
          Int32Array.from(boxes, (_, i) => i + 1),
          Float64Array.from(boxes.flat()),
          new Uint32Array(boxes.length),
        )
        const halves: Bbox[] =
          box[0] <= box[2]
            ? [box]
            : [
                [box[0], box[1], 180, box[3]],
                [-180, box[1], box[2], box[3]],
              ]
        const expected = boxes.flatMap((each, i) =>
          halves.some(([w, s, e, n]) => each[0] <= e && w <= each[2] && each[1] <= n && s <= each[3])
            ? [i + 1]
            : [],
        )
        expect(fidsIn(pack, box)).toEqual(expected)
      }),
    )
  })
})

describe('thinning', () => {
  const unlimited = Number.POSITIVE_INFINITY
  const shown = (pack: PointPack, box: Bbox, features: number): number[] =>
    Array.from(thinnedRows(packView(pack), box, { features, bytes: unlimited }), (row) => pack.fid[row] ?? 0)

  /** Two towns and scattered houses: 20,000 points, most of them in one place. */
  function settled(): [number, number][] {
    const noise = (seed: number) => {
      const value = Math.sin(seed) * 43758.5453
      return value - Math.floor(value)
    }
    return Array.from({ length: 20_000 }, (_, i) => {
      const spread = i % 10 < 7 ? 0.02 : i % 10 < 9 ? 0.1 : 1.5
      return [131 + (noise(i) - 0.5) * spread, 34.3 + (noise(i + 0.5) - 0.5) * spread]
    })
  }
  const pack = packOf(settled())

  it('keeps to the budget and shows everything where there is room', () => {
    for (let z = 0; z <= 16; z++) {
      const box = tileBbox(tileAt(131, 34.3, z))
      const all = fidsIn(pack, box)
      const seen = shown(pack, box, 1000)
      expect(seen.length).toBeLessThanOrEqual(1000)
      if (all.length <= 1000) expect(seen.sort((a, b) => a - b)).toEqual(all)
      else expect(seen.length).toBeGreaterThan(250)
    }
  })

  it('shows just those whose rank is at most the highest for which there is room, anywhere', () => {
    const step = fc.integer({ min: 0, max: 300 })
    const crowd = fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 600 })
    fc.assert(
      fc.property(crowd, step, step, step, fc.integer({ min: 1, max: 200 }), (steps, x, y, size, most) => {
        // Some lie in the same place.
        const each = packOf(steps.map(([a, b]): [number, number] => [131 + a / 300, 34 + b / 300]))
        const box: Bbox = [131 + x / 300, 34 + y / 300, 131 + (x + size) / 300, 34 + (y + size) / 300]
        const ranks: { fid: number; rank: number }[] = []
        packView(each).eachRow(box, (row) =>
          ranks.push({ fid: each.fid[row] ?? 0, rank: each.rank[row] ?? 0 }),
        )
        const upTo = (highest: number) => ranks.filter(({ rank }) => rank <= highest)
        const lowest = Math.min(...ranks.map(({ rank }) => rank))
        const fitting = ranks.map(({ rank }) => rank).filter((rank) => upTo(rank).length <= most)
        const expected = upTo(Math.max(lowest, ...fitting))
        expect(shown(each, box, most).sort((a, b) => a - b)).toEqual(
          expected.map(({ fid }) => fid).sort((a, b) => a - b),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('is the same each time, and what is shown stays shown when zooming in', () => {
    for (let z = 2; z <= 15; z++) {
      const parent = tileBbox(tileAt(131, 34.3, z))
      const child = tileBbox(tileAt(131, 34.3, z + 1))
      const before = shown(pack, parent, 1000)
      expect(shown(pack, parent, 1000)).toEqual(before)
      const inChild = new Set(fidsIn(pack, child))
      const after = new Set(shown(pack, child, 1000))
      expect(before.filter((fid) => inChild.has(fid) && !after.has(fid))).toEqual([])
    }
  })

  it('is even in space: every part of the view with points keeps some', () => {
    const box: Bbox = [130, 33, 132, 35.5]
    const parts = 16
    const partOf = ([x, y]: [number, number]): number =>
      Math.floor(((x - 130) / 2) * parts) * parts + Math.floor(((y - 33) / 2.5) * parts)
    const points = settled()
    const occupied = new Set(points.map(partOf))
    const kept = new Set(shown(pack, box, 1000).map((fid) => partOf(points[fid - 1] ?? [0, 0])))
    expect([...occupied].filter((part) => !kept.has(part)).length).toBeLessThan(occupied.size * 0.05)
  })

  it('shows large areas before small ones, and at least one however heavy', () => {
    const sizes = [0.001, 1, 0.001, 0.001]
    const boxes = sizes.flatMap((size, i) => [131 + i / 1e5, 34, 131 + i / 1e5 + size, 34 + size])
    const areas = buildBoxPack(
      Int32Array.from([1, 2, 3, 4]),
      Float64Array.from(boxes),
      Uint32Array.from([50, 9000, 50, 50]),
    )
    const rows = thinnedRows(packView(areas), [130, 33, 133, 36], { features: 10, bytes: 100 })
    expect(Array.from(rows, (row) => areas.fid[row])).toEqual([2])
  })
})
