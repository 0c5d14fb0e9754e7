import { createHash, randomBytes } from 'node:crypto'

/** For a link: 32 random bytes, of which the store keeps the hash alone. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
