import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const room = 'standalone'

/** Where a file of the page has a namesake in the folder `standalone` beside it, that one is taken: it asks no server. */
export function standaloneTwins(): Plugin {
  return {
    name: 'standalone-twins',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !/\.tsx?$/.test(source)) return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (!found) return null
      const folder = dirname(found.id)
      const twin = join(folder, room, basename(found.id))
      return basename(folder) !== room && existsSync(twin) ? twin : found
    },
  }
}
