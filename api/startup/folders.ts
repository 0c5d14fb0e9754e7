import { join } from 'node:path'

/**
 * Where the program's own files lie: below the sources when it runs from them, and one folder deeper when it was built into
 * `dist/api`.
 */
export function productFolders(directory: string, isSource: boolean): { web: string; bundled: string } {
  const root = isSource ? join(directory, '..') : join(directory, '..', '..')
  return { web: join(root, 'dist', 'web'), bundled: join(root, 'geodata', 'bundled') }
}
