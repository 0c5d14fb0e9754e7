import { join } from 'node:path'

/**
 * Where the program's own files lie: below the sources when it runs from them, and one folder deeper when it was built into
 * `dist/api`.
 */
export function productFolders(
  directory: string,
  isSource: boolean,
): { web: string; standalone: string; bundled: string } {
  const root = isSource ? join(directory, '..') : join(directory, '..', '..')
  const dist = join(root, 'dist')
  return {
    web: join(dist, 'web'),
    standalone: join(dist, 'standalone'),
    bundled: join(root, 'geodata', 'bundled'),
  }
}
