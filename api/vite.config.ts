import { defineConfig } from 'vite'

/**
 * Three programs: the server, the thread that owns all writes, and the one for long reading. Everything but the native module is
 * bundled, so that a start reads few files.
 */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: '../dist/api',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: {
        server: 'server.ts',
        writerThread: 'store/sqlite/writerThread.ts',
        readerThread: 'store/sqlite/readerThread.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
