import type { VitePWAOptions } from 'vite-plugin-pwa'

const day = 24 * 60 * 60

/** An answer that the server calls private (`no-store`) must not outlive its session on a shared device. */
const keepOnlyPublicAnswers = {
  cacheWillUpdate: async ({ response }: { response: Response }): Promise<Response | null> =>
    response.ok && !/no-store|private/.test(response.headers.get('cache-control') ?? '') ? response : null,
}

/**
 * The app shell is kept whole and opens without the network. Fonts come in some hundred small files, the overlay and the
 * tiles are large: those are kept only once they were used. Data is asked for anew as long as there is a network.
 */
export const serviceWorker: Partial<VitePWAOptions> = {
  strategies: 'generateSW',
  registerType: 'prompt',
  injectRegister: null,
  includeManifestIcons: false,
  workbox: {
    globPatterns: ['index.html', 'favicon.svg', 'icons/icon-192.png', 'assets/**/*.{js,css,svg}'],
    globIgnores: ['assets/{luma,deck}-*.js'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/(api|ogc|tiles)(\/|$)/],
    cleanupOutdatedCaches: true,
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
        handler: 'CacheFirst',
        options: {
          cacheName: 'assets',
          cacheableResponse: { statuses: [200] },
          expiration: { maxEntries: 400, purgeOnQuotaError: true },
        },
      },
      {
        urlPattern: ({ url, sameOrigin }) =>
          sameOrigin && /^\/api\/(basemap|transit)(\/|$)/.test(url.pathname),
        handler: 'StaleWhileRevalidate',
        options: {
          cacheName: 'region',
          expiration: { maxEntries: 30, purgeOnQuotaError: true },
          plugins: [keepOnlyPublicAnswers],
        },
      },
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && /^\/(api|tiles)\//.test(url.pathname),
        handler: 'NetworkFirst',
        options: {
          cacheName: 'data',
          networkTimeoutSeconds: 5,
          expiration: { maxEntries: 600, maxAgeSeconds: 30 * day, purgeOnQuotaError: true },
          plugins: [keepOnlyPublicAnswers],
        },
      },
    ],
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
