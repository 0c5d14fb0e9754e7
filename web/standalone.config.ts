import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { fontSlices } from '#scripts/build/standalone/fontSlices.ts'
import { standaloneTwins } from '#scripts/build/standalone/standaloneTwins.ts'
import { webFont } from '#scripts/build/webFont/webFont.ts'

const icon: Plugin = {
  name: 'icon',
  generateBundle() {
    const source = readFileSync(join(import.meta.dirname, 'public/favicon.svg'))
    this.emitFile({ type: 'asset', fileName: 'favicon.svg', source })
  },
}

/**
 * The page of a published map as one classic script and one style sheet, with all that they need inside: what a browser opens
 * from a folder may load no module, and no font from another file.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [standaloneTwins(), solid(), webFont(), fontSlices(), icon],
  base: './',
  publicDir: false,
  build: {
    outDir: '../dist/standalone',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licences.md' },
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      input: join(import.meta.dirname, 'standalone.tsx'),
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'map.js',
        assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'map.css' : '[name][extname]'),
      },
      // MapLibre and luma.gl ask where their own files lie only when they are modules
      checks: { bundlerTimings: false, emptyImportMeta: false },
    },
  },
})
