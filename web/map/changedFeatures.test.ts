import fc from 'fast-check'
import type { Feature } from 'geojson'
import { expect, test } from 'vitest'
import { changedFeatures } from './changedFeatures.ts'
import { UID_PROPERTY } from './layers/overlay.ts'

const feature = (uid: string, lon = 131): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, 34] },
  properties: { [UID_PROPERTY]: uid },
})

/** As MapLibre applies it: first what goes, then what comes, by uid. */
const applied = (before: Feature[], after: Feature[]): Feature[] | undefined => {
  const change = changedFeatures(before, after)
  if (!change) return undefined
  const all = new Map(before.map((each) => [String(each.properties?.[UID_PROPERTY]), each]))
  for (const uid of change.remove) all.delete(uid)
  for (const each of change.add) all.set(String(each.properties?.[UID_PROPERTY]), each)
  return [...all.values()]
}

test('any list becomes any other', () => {
  const lists = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(2)), { selector: ([uid]) => uid })
  const known = new Map<string, Feature>()
  const same = ([uid, lon]: [number, number]): Feature => {
    const key = `${uid} ${lon}`
    const made = known.get(key) ?? feature(String(uid), 131 + lon)
    known.set(key, made)
    return made
  }
  fc.assert(
    fc.property(lists, lists, (one, other) => {
      const [before, after] = [one.map(same), other.map(same)]
      expect(new Set(applied(before, after))).toEqual(new Set(after))
    }),
  )
})

test('one edit among many is one change', () => {
  const before = Array.from({ length: 2000 }, (_, index) => feature(String(index)))
  const moved = feature('1000', 132)
  expect(changedFeatures(before, before.with(1000, moved))).toEqual({ remove: [], add: [moved] })
  expect(changedFeatures(before, before.toSpliced(1000, 1))).toEqual({ remove: ['1000'], add: [] })
  expect(changedFeatures(before, [...before, moved])).toEqual({ remove: [], add: [moved] })
  expect(changedFeatures(before, [])).toBeUndefined()
  expect(changedFeatures([], before)).toBeUndefined()
})
