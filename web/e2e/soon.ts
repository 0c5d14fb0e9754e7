import { expect } from 'vitest'

/** `expect` that waits until what `read` gives is as wanted. */
export const soon = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 100 })
