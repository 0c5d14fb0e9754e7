import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Harness, type HarnessOptions, startHarness } from './harness.ts'

/** One server and one browser for the tests of a file. After each test its pages are closed, and none of them may have reported a problem. */
export function useHarness(options: HarnessOptions = {}): () => Harness {
  let harness: Harness | undefined
  const started = (): Harness => {
    if (!harness) throw new Error('useHarness: expected to be called inside a test')
    return harness
  }
  beforeAll(async () => {
    harness = await startHarness(options)
  })
  afterEach(async () => {
    try {
      started().expectNoProblems()
    } finally {
      await started().closePages()
    }
  })
  afterAll(() => harness?.close())
  return started
}
