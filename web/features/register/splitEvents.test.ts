import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { splitEvents } from './splitEvents.ts'

const event = (id: string, start: string | null, end: string | null): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { fid: 1, version: 1, start_date: start, end_date: end },
})

test('an undated event is never placed in time', () => {
  const { dated, undated } = splitEvents([
    event('a', '2023-12-07', '2023-12-09'),
    event('b', null, null),
    event('c', '2023-10-10', null),
  ])
  expect(dated.map((each) => [each.event.id, each.start, each.end])).toEqual([
    ['c', '2023-10-10', '2023-10-10'],
    ['a', '2023-12-07', '2023-12-09'],
  ])
  expect(undated.map((each) => each.id)).toEqual(['b'])
})

test('no event is lost, and the dated ones are in order', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.option(day)), (starts) => {
      const { dated, undated } = splitEvents(starts.map((start, index) => event(String(index), start, null)))
      expect(dated.length + undated.length).toBe(starts.length)
      expect(dated.map((each) => each.start)).toEqual(starts.filter((start) => start !== null).toSorted())
    }),
  )
})
