import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import type { Waiting } from '#web/project/rows/rowCommand.ts'
import { clockFace, clockSkew, secondsLeft } from './phaseClock.ts'
import { rowState } from './rowState.ts'

const dataset = 'sketch_abcdefghijkl'
const workshop: Workshop = {
  map: 'm',
  code: null,
  title: 'あるもの探し',
  rehearsal: false,
  open: true,
  layers: [{ dataset, rights: 'editOwn', approval: true }],
  phases: [
    { id: 'p1', title: 'あつめる', minutes: 20, layersOpen: true },
    { id: 'p2', title: '見る', minutes: null, layersOpen: false },
  ],
  now: { phase: null, endsAt: null },
  participants: 3,
  waiting: null,
  seat: { id: 'g_1', nickname: 'はなこ', hidden: false, locked: false },
  serverTime: '2026-11-22T03:00:00.000Z',
}
const row = (properties: object): FeatureJson => ({
  type: 'Feature',
  id: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  geometry: null,
  properties: { fid: 1, version: 1, ...properties },
})
const waiting = (refusal: Waiting['refusal']): Waiting => ({
  seq: 7,
  map: 'm',
  dataset,
  uid: row({}).id,
  command: { kind: 'remove', version: 1 },
  force: false,
  refusal,
})

test('the way of an own row', () => {
  expect(rowState(row({}), [waiting(null)], true)).toEqual({ kind: 'waiting' })
  const refusal = { kind: 'refused', sentence: '締め切りました。' } as const
  expect(rowState(row({}), [waiting(refusal)], true)).toEqual({ kind: 'refused', seq: 7, refusal })
  expect(rowState(row({ review: 'held' }), [], true)).toEqual({ kind: 'held' })
  expect(rowState(row({ review: 'returned', review_note: '写真を' }), [], true)).toEqual({
    kind: 'returned',
    note: '写真を',
  })
  expect(rowState(row({ review: 'shown' }), [], true)).toEqual({ kind: 'shown' })
  expect(rowState(row({}), [], false)).toEqual({ kind: 'sent' })
})

test('what is left of a phase does not hang on the clock of the device', () => {
  const ends = { ...workshop, now: { phase: 'p1', endsAt: '2026-11-22T03:10:00.000Z' } }
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), (off) => {
      const now = Date.parse(workshop.serverTime) + off
      expect(secondsLeft(ends, now, clockSkew(workshop, now))).toBe(600)
    }),
  )
  expect(secondsLeft(workshop, 0, 0)).toBeNull()
  expect([clockFace(75), clockFace(0), clockFace(-9), clockFace(3600)]).toEqual([
    '1:15',
    '0:00',
    '0:00',
    '60:00',
  ])
})
