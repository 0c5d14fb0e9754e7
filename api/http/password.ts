import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const length = 32

/** Of a password, to be kept: salt and scrypt key (Node's cost: N 16384, r 8, p 1). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt.${salt.toString('base64url')}.${(await keyOf(password, salt)).toString('base64url')}`
}

/** Passwords that were right lately, so that a page of twenty requests is not worth twenty derivations. */
const right = new Map<string, string>()
const mostRight = 1000

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const known = right.get(hash)
  const digest = createHash('sha256').update(hash).update(password).digest('base64url')
  if (known === digest) return true
  const [, salt = '', key = ''] = hash.split('.')
  const wanted = Buffer.from(key, 'base64url')
  const given = await keyOf(password, Buffer.from(salt, 'base64url'))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false
  if (right.size >= mostRight) right.clear()
  right.set(hash, digest)
  return true
}

const keyOf = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, (error, key) => (error ? reject(error) : resolve(key)))
  })
