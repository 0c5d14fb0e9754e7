import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The server's own secret, with which cookies are signed. It lies beside the databases and in no backup: who gets hold of a backup
 * can sign in as nobody, and a restored server asks everybody to sign in once more.
 */
export function readSecret(folder: string): string {
  const path = join(folder, 'kyoso.secret')
  if (!existsSync(path)) writeFileSync(path, newSecret(), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}

export const newSecret = (): string => randomBytes(48).toString('base64url')
