import type { StepResult } from './step.ts'

/** A table of all steps and, alone on the last line, `N passed, N failed`. A failed step without tests counts as one. */
export function summary(results: StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length))
  const rows = results.map(({ name, ok, seconds, tests }) => {
    const counts = tests ? `  ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped` : ''
    return `${ok ? '✓' : '✗'} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s${counts}`
  })
  const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0)
  const failed = results.reduce((sum, { ok, tests }) => sum + (tests?.failed ?? (ok ? 0 : 1)), 0)
  return ['', ...rows, '', `${passed} passed, ${failed} failed`].join('\n')
}
