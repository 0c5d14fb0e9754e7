import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeFeed } from '#geodata/transit/decodeFeed.ts'
import { transitDay } from '#geodata/transit/transitDay.ts'
import { busRun } from './busRun.ts'

const file = join(import.meta.dirname, '../../geodata/bundled/transit/jrbus.json')
const day = transitDay(decodeFeed(JSON.parse(readFileSync(file, 'utf8'))), '2026-11-24')

test('every bus of a weekday has a line, a destination and calls; the first call is next before it starts', () => {
  for (const trip of day.trips) {
    const run = busRun(day, trip, 0, 'ja')
    expect(run.route).not.toBe('')
    expect(run.destination).toMatch(/^[^（]+$/)
    expect(run.next).toEqual(run.calls[0])
    expect(run.calls).toHaveLength(trip.stops.length)
  }
})

test('between two stops the second is next; after the last none is; English names are used in English', () => {
  const trip = day.trips.find(({ headsign }) => headsign.startsWith('秋吉'))
  if (!trip) throw new Error('expected a trip to 秋吉')
  const [first = 0, second = 0] = trip.arrivals
  const run = busRun(day, trip, (first + second) / 2, 'en')
  expect(run.next).toEqual(run.calls[1])
  expect(`${run.route} ${run.destination}`).toMatch(/^[\p{Script=Latin}\s'’()-]+$/u)
  expect(busRun(day, trip, (trip.arrivals.at(-1) ?? 0) + 1, 'ja').next).toBeUndefined()
})
