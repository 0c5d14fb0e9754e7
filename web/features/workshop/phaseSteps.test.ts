import { expect, test } from 'vitest'
import { following, noPhase, prolonged } from './phaseSteps.ts'

const at = (time: string): number => Date.parse(`2026-11-22T${time}Z`)
const draw = { id: 'draw', title: '書きこむ', minutes: 40, layersOpen: true }
const talk = { id: 'talk', title: '話す', minutes: null, layersOpen: false }

test('more time comes on top of what is left, and after the end from now on', () => {
  const now = { phase: 'draw', endsAt: '2026-11-22T10:40:00.000Z' }
  expect(prolonged(now, 5, at('10:30:00')).endsAt).toBe('2026-11-22T10:45:00.000Z')
  expect(prolonged(now, 5, at('10:50:00')).endsAt).toBe('2026-11-22T10:55:00.000Z')
  expect(prolonged({ phase: 'talk', endsAt: null }, 5, at('10:00:00')).endsAt).toBe(
    '2026-11-22T10:05:00.000Z',
  )
})

test('phases follow each other; a phase that is gone leads back to the first', () => {
  expect(following([draw, talk], noPhase)).toBe(draw)
  expect(following([draw, talk], { phase: 'draw', endsAt: null })).toBe(talk)
  expect(following([draw, talk], { phase: 'talk', endsAt: null })).toBeUndefined()
  expect(following([draw, talk], { phase: 'gone', endsAt: null })).toBe(draw)
  expect(following([], noPhase)).toBeUndefined()
})
