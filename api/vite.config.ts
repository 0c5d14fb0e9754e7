import { defineConfig } from 'vite'

/** Two programs: the server and the thread that owns all writes. Everything but the native module is bundled, so that a start reads two files. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: '../dist/api',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { server: 'server.ts', writerThread: 'store/sqlite/writerThread.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
