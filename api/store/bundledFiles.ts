import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of the bundle: its path in it, and the hash that tells one edition from another. */
export type BundledFile = { name: string; hash: string; read: () => string }

/** `datasets/*.json`, `indicators.json`, `transit/*.json`, in this order. */
export function bundledFiles(folder: string): BundledFile[] {
  if (!existsSync(join(folder, 'datasets'))) throw new Error(`expected bundled data in ${folder}`)
  const names = [
    ...jsonFiles(folder, 'datasets'),
    ...(existsSync(join(folder, 'indicators.json')) ? ['indicators.json'] : []),
    ...jsonFiles(folder, 'transit'),
  ]
  return names.map((name) => {
    const content = readFileSync(join(folder, name), 'utf8')
    return { name, hash: createHash('sha256').update(content).digest('base64url'), read: () => content }
  })
}

const jsonFiles = (folder: string, room: string): string[] =>
  existsSync(join(folder, room))
    ? readdirSync(join(folder, room))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => `${room}/${name}`)
    : []
