import type { Plugin } from 'vite'
import { withPreloads } from './preloads.ts'

/** The screen of the map. */
const screen = /\/app\/ExplorerPage\.tsx$/

/**
 * Writes `map.html`: the page with the addresses of all that the ground of the map needs, so that a browser fetches them side by
 * side instead of finding one behind the other.
 */
export function mapPage(): Plugin {
  return {
    name: 'map-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('map page: expected index.html in the build')
        const source = withPreloads(String(page.source), bundle, screen)
        this.emitFile({ type: 'asset', fileName: 'map.html', source })
      },
    },
  }
}
