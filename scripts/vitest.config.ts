import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['geodata/**/*.test.ts', 'api/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          // no file leaves anything behind for the next; a world of its own for each took 42 s more CPU, in `dom` 26 s more
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        root,
        plugins: [solid()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['web/**/*.test.{ts,tsx}'],
          exclude: ['web/e2e/**'],
          isolate: false,
          // with two each file would have a document of its own made again: 45 s more
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['web/e2e/**/*.test.ts'],
          globalSetup: ['scripts/test/seededStore.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // each has a server and a browser of its own; two at once took 411 s, one after the other 636 s on a busier machine
          maxWorkers: 2,
        },
      },
    ],
  },
})
