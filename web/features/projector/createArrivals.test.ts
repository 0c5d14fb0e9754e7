import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createArrivals } from './createArrivals.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const of = (...ids: string[]) => ids.map((id) => ({ id }))

test('what was there when the screen was opened is not new; what comes later is, for a while', () => {
  const [present, setPresent] = createSignal<{ id: string }[]>()
  const { arrived, dispose } = createRoot((end) => ({ arrived: createArrivals(present), dispose: end }))
  const ids = () => arrived().map(({ id }) => id)
  setPresent(of('a', 'b'))
  expect(ids()).toEqual([])
  setPresent(of('a', 'b', 'c'))
  expect(ids()).toEqual(['c'])
  vi.advanceTimersByTime(3000)
  setPresent(of('a', 'c', 'd', 'e'))
  expect(ids()).toEqual(['d', 'e', 'c'])
  vi.advanceTimersByTime(4500)
  expect(ids()).toEqual(['d', 'e'])
  vi.advanceTimersByTime(5000)
  expect(ids()).toEqual([])
  setPresent(of('b', 'a'))
  expect(ids()).toEqual(['b'])
  dispose()
})
