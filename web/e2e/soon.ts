import { expect } from 'vitest'

/** `expect` that waits until what `read` gives is as wanted. */
export const soon = (read: () => unknown): ReturnType<typeof expect.poll> =>
  expect.poll(read, { timeout: 20_000, interval: 100 })
