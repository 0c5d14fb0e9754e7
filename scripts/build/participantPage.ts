import type { Plugin } from 'vite'
import { withPreloads, withScripts } from './preloads.ts'

const page = 'join.html'

const joining = /\/app\/JoinPage\.tsx$/

/** The map that one has joined. */
const screen = /\/app\/ParticipantPage\.tsx$/

/**
 * The page of who joins by code: at `/join` it is small and loads the map while the nickname is typed. `w.html` is the same page
 * for `/w/{map}`, opened again: it asks for all parts of the map at once.
 */
export function participantPage(): Plugin {
  return {
    name: 'participant-page',
    enforce: 'post',
    configureServer(server) {
      server.middlewares.use((request, _, next) => {
        if (/^\/(join|w)(\/[^/.]*)?(\?|$)/.test(request.url ?? '')) request.url = `/${page}`
        next()
      })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = bundle[page]
        if (built?.type !== 'asset') throw new Error(`participant page: expected ${page} in the build`)
        const source = String(built.source)
        this.emitFile({ type: 'asset', fileName: 'w.html', source: withPreloads(source, bundle, screen) })
        built.source = withScripts(source, bundle, joining)
      },
    },
  }
}
