import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#scripts/root.ts'
import { sourceHash } from './sourceHash.ts'

export const dist = join(root, 'dist')
export const builtServer = join(dist, 'api', 'server.js')

/** Name of the file in a finished build that holds the hash of the sources it was made from. */
export const stampFile = 'sources.sha256'

export function isFresh(): boolean {
  try {
    return readFileSync(join(dist, stampFile), 'utf8') === sourceHash()
  } catch {
    return false
  }
}
