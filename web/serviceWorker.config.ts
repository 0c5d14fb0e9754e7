import type { VitePWAOptions } from 'vite-plugin-pwa'

/**
 * The web app manifest, and the files of the app shell that web/workers/serviceWorker.ts keeps whole. Of the font
 * those are the two files of every screen. Its other files are many and the 3D overlay is large: they are kept once they were used.
 */
export const serviceWorker: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'workers',
  filename: 'serviceWorker.ts',
  injectRegister: null,
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: [
      'index.html',
      'join.html',
      'favicon.svg',
      'assets/**/*.{js,css,svg,json}',
      'assets/biz-udpgothic-common-*.woff2',
    ],
    globIgnores: ['assets/{luma,deck}-*.js'],
    minify: true,
    sourcemap: false,
    target: 'es2022',
  },
  // Its own small build would otherwise report in the middle of ours, and warn of an option that the plug-in sets itself.
  integration: {
    configureCustomSWViteBuild: (inner) => {
      inner.logLevel = 'error'
      const output = inner.build?.rollupOptions?.output
      if (!output || Array.isArray(output)) return
      delete output.inlineDynamicImports
      output.codeSplitting = false
    },
  },
  manifest: {
    id: '/',
    name: '共創マップ',
    short_name: '共創マップ',
    description: '地域の遊休施設・古民家・交通と、人の取り組みを重ねて見る地図',
    lang: 'ja',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: '#FFFDF8',
    background_color: '#FAF7F0',
    categories: ['education', 'government', 'navigation'],
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
}
