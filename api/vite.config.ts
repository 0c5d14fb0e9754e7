import { defineConfig } from 'vite'

/**
 * Four programs: the server, the threads that own all writes of geodata and of maps, and the one for long reading. Everything but the native module is
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
        mapsThread: 'store/sqlite/mapsThread.ts',
        readerThread: 'store/sqlite/readerThread.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
