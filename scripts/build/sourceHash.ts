import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#scripts/root.ts'

/** What the build reads. The tests and notes beside the sources change nothing in it. */
const sources = [
  'web',
  'api',
  'geodata',
  'scripts/build',
  'scripts/budget.json',
  'package-lock.json',
  'tsconfig.json',
]
const unbuilt = /(^|[\\/])(e2e|fixtures)[\\/]|\.test\.tsx?$|\.md$/

function filesOf(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/**
 * One hash over the content of everything that is built. Content and not dates: a fresh clone, a switched branch and a
 * restored cache all have new dates. Reading some megabytes takes a few tens of milliseconds.
 */
export function sourceHash(): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of sources.flatMap(filesOf).sort()) {
    if (unbuilt.test(path)) continue
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}
