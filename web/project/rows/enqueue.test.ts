import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { enqueue } from './enqueue.ts'
import type { RowCommand, Waiting } from './rowCommand.ts'
import { withWaiting } from './withWaiting.ts'

const waiting = (seq: number, command: RowCommand, uid = 'a'): Waiting => ({
  seq,
  map: 'm',
  dataset: 'd',
  uid,
  command,
  force: false,
  refusal: null,
})
const NOTHING: ReadonlySet<number> = new Set()
const point = (lon: number) => ({ type: 'Point' as const, coordinates: [lon, 34] })
const row: FeatureJson = {
  type: 'Feature',
  id: 'a',
  geometry: point(131),
  properties: { fid: 1, version: 3, name: '井戸' },
}

test('edits of a row that was not sent yet are one creation', () => {
  const queue = [
    waiting(1, { kind: 'create', geometry: point(131), properties: { name: '井戸' } }),
    waiting(2, { kind: 'update', version: 0, properties: { name: '古い井戸' } }),
    waiting(3, { kind: 'update', version: 0, geometry: point(132) }),
  ].reduce((all: Waiting[], next) => enqueue(all, next, NOTHING), [])
  expect(queue.map(({ command }) => command)).toEqual([
    { kind: 'create', geometry: point(132), properties: { name: '古い井戸' } },
  ])
})

test('what was made and removed before anything was sent is never sent', () => {
  const created = enqueue([], waiting(1, { kind: 'create', geometry: null, properties: {} }), NOTHING)
  expect(enqueue(created, waiting(2, { kind: 'remove', version: 0 }), NOTHING)).toEqual([])
})

test('what is changed after it came back from the bin is not forgotten', () => {
  const queue = [
    waiting(1, { kind: 'restore', geometry: point(131), properties: { name: '井戸' } }),
    waiting(2, { kind: 'update', version: 0, properties: { name: '古い井戸' } }),
    waiting(3, { kind: 'update', version: 0, geometry: point(132) }),
  ].reduce((all: Waiting[], next) => enqueue(all, next, NOTHING), [])
  expect(queue.map(({ command }) => command)).toEqual([
    {
      kind: 'restore',
      geometry: point(132),
      properties: { name: '古い井戸' },
      change: { geometry: point(132), properties: { name: '古い井戸' } },
    },
  ])
})

test('what is on its way is not changed any more', () => {
  const created = enqueue([], waiting(1, { kind: 'create', geometry: null, properties: {} }), NOTHING)
  const queue = enqueue(created, waiting(2, { kind: 'remove', version: 0 }), new Set([1]))
  expect(queue.map(({ command }) => command.kind)).toEqual(['create', 'remove'])
})

const change = fc.oneof(
  fc.record({
    kind: fc.constant('update' as const),
    version: fc.constant(3),
    properties: fc.record({ name: fc.string() }),
  }),
  fc.record({
    kind: fc.constant('update' as const),
    version: fc.constant(3),
    geometry: fc.nat(9).map(point),
  }),
)
const removal = fc.constant<RowCommand[]>([
  { kind: 'remove', version: 3 },
  { kind: 'restore', geometry: row.geometry, properties: { name: '井戸' } },
])

test('joined commands show what the single ones would have shown', () => {
  const shown = (queue: Waiting[]) =>
    withWaiting([row], queue).map(({ geometry, properties: { name } }) => ({ geometry, name }))
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          change.map((one) => [one]),
          removal,
        ),
      ),
      fc.nat(6),
      (parts, sending) => {
        let state = { ...row, properties: { ...row.properties } }
        // a restored row is as it was when it was removed
        const commands = parts.flat().map((command): RowCommand => {
          if (command.kind === 'restore')
            return {
              kind: 'restore',
              geometry: state.geometry,
              properties: { name: state.properties.name ?? null },
            }
          state = withWaiting([state], [waiting(0, command)])[0] ?? state
          return command
        })
        const single = commands.map((command, seq) => waiting(seq, command))
        const joined = single.reduce((all: Waiting[], next) => enqueue(all, next, new Set([sending])), [])
        expect(shown(joined)).toEqual(shown(single))
        expect(joined.length).toBeLessThanOrEqual(single.length)
      },
    ),
  )
})
