import { expect, test } from 'vitest'
import { summary } from './summary.ts'

const step = { ok: true, seconds: 1, output: '' }

test('closes with one plain line that sums every run of tests', () => {
  const text = summary([
    { ...step, name: 'types' },
    { ...step, name: 'unit', tests: { passed: 40, failed: 0, skipped: 2 } },
    { ...step, name: 'journeys', tests: { passed: 7, failed: 0, skipped: 0 } },
  ])
  expect(text.split('\n').at(-1)).toBe('47 passed, 0 failed')
})

test('counts a failed step that runs no tests, so that the line never says all is well', () => {
  const text = summary([
    { ...step, name: 'types', ok: false },
    { ...step, name: 'unit', tests: { passed: 40, failed: 0, skipped: 0 } },
  ])
  expect(text.split('\n').at(-1)).toBe('40 passed, 1 failed')
})
