import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCalmly } from './createCalmly.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first call is at once, a flood becomes a few, and the last one counts', () => {
  const acts: string[] = []
  let now = ''
  const { calmly, dispose } = createRoot((end) => ({
    calmly: createCalmly(() => void acts.push(now), 1000),
    dispose: end,
  }))
  for (let at = 0; at <= 2400; at += 100) {
    now = String(at)
    calmly()
    vi.advanceTimersByTime(100)
  }
  expect(acts).toEqual(['0', '900', '1900'])
  vi.advanceTimersByTime(5000)
  expect(acts).toEqual(['0', '900', '1900', '2400'])
  now = 'late'
  calmly()
  expect(acts.at(-1)).toBe('late')
  calmly()
  dispose()
  vi.advanceTimersByTime(5000)
  expect(acts.filter((each) => each === 'late').length).toBe(1)
})
