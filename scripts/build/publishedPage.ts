import type { Plugin } from 'vite'
import { withPreloads } from './preloads.ts'

const page = 'published.html'

/** What `published.html` starts. */
const screen = /\/published\.html$/

/** The page of a published map: all its parts are asked for at once; while developing it answers at `/p/{alias}`. */
export function publishedPage(): Plugin {
  return {
    name: 'published-page',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        if (/^\/p\/[^/.]+(\?|$)/.test(request.url ?? '')) request.url = `/${page}`
        next()
      })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = bundle[page]
        if (built?.type !== 'asset') throw new Error(`published page: expected ${page} in the build`)
        built.source = withPreloads(String(built.source), bundle, screen)
      },
    },
  }
}
