import { expect, test } from 'vitest'
import { against, atMost, entryTable } from './entry.ts'

const time = { name: 'tile', value: 30, unit: 'ms' }

test('a time is met below its share of the peer, a rate above it', () => {
  expect(against(100, { most: 0.4, peerName: 'PostGIS' }, time)).toMatchObject({ ratio: 0.3, met: true })
  expect(against(50, { most: 0.4, peerName: 'PostGIS' }, time)).toMatchObject({ ratio: 0.6, met: false })
  const rate = { name: 'cached', value: 80, unit: 'req/s' }
  expect(against(100, { least: 0.8, peerName: 'bare' }, rate)).toMatchObject({ ratio: 0.8, met: true })
  expect(against(200, { least: 0.8, peerName: 'bare' }, rate)).toMatchObject({ ratio: 0.4, met: false })
})

test('without its peer a goal is neither met nor missed, and the table says so', () => {
  const entry = against(undefined, { most: 0.4, peerName: 'PostGIS' }, time)
  expect(entry).toMatchObject({ peer: 'absent', ratio: null, met: null })
  expect(entryTable([entry, atMost(20, time)])).toMatch(/peer absent .* –\n.*≤ 20 ms +MISSED$/)
})
