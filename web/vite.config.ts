import { join } from 'node:path'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import solid from 'vite-plugin-solid'
import { mapPage } from '#scripts/build/mapPage.ts'
import { participantPage } from '#scripts/build/participantPage.ts'
import { publishedPage } from '#scripts/build/publishedPage.ts'
import { webFont } from '#scripts/build/webFont/webFont.ts'
import { serviceWorker } from './serviceWorker.config.ts'

/** Asked under the page's own name: the server refuses pages of other origins. `ws`: joint editing. */
const api = { target: `http://127.0.0.1:${process.env.PORT ?? 8787}`, changeOrigin: false, ws: true }

/**
 * Packages of the 3D overlay: loaded only when a layer needs them, and cut so that no single download is large. Vite's own
 * preload helper is named first, or it would land in one of them and every page would load the overlay to get it.
 */
const overlay = [
  { name: 'preload', test: /vite\/preload-helper/, priority: 5 },
  { name: 'luma', test: /node_modules\/(@luma\.gl|@probe\.gl|@math\.gl|@loaders\.gl)\//, priority: 4 },
  { name: 'deck-core', test: /node_modules\/@deck\.gl\/(core|maplibre|mapbox)\//, priority: 3 },
  { name: 'deck-layers', test: /node_modules\/@deck\.gl\//, priority: 2 },
]

/** Small modules that every page (base) or every screen of the app needs: one file each, or the wrapping weighs more than they do. */
const shared = [
  {
    name: 'base',
    test: /solid-js\/(dist|web)\/|web\/(ui\/(Icon|IconButton|colorScheme|copyText|createMediaQuery|createRemembered|textSize)|i18n\/(language|langOf)|map\/(labelFont|drawnLook|symbols|basemapData|layers\/lines)|project\/areaListUid|app\/mapPadding)\.tsx?$/,
    priority: 1,
  },
  {
    name: 'app',
    test: /@solidjs\/router\/|solid-js\/store\/|web\/(project\/(viewStore|viewUrl|transitStore|hitTitle)|map\/LegendSymbol|app\/Notice)\.tsx?$/,
    priority: 0,
  },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid(), webFont(), VitePWA(serviceWorker), mapPage(), publishedPage(), participantPage()],
  worker: { format: 'es' },
  server: { strictPort: true, proxy: { '/api': api, '/ogc': api, '/tiles': api } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    license: true,
    modulePreload: { polyfill: false },
    // The Content-Security-Policy allows fonts and scripts from 'self' only: nothing may become a data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: {
      input: ['index.html', 'published.html', 'join.html'].map((page) => join(import.meta.dirname, page)),
      output: { codeSplitting: { groups: [...overlay, ...shared] } },
      checks: { bundlerTimings: false },
    },
  },
})
