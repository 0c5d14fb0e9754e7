import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { codeFromBytes } from '#geodata/workshop/joinCode.ts'

/** What a device shows to be a guest's: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** How a token, a return code or an attempt is kept: all of them are too random to be guessed from their hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export function newCode(length: number): string {
  for (;;) {
    const code = codeFromBytes(randomBytes(2 * length), length)
    if (code) return code
  }
}

/** A text under a key made of a device's token: the file alone does not give it away. */
export function seal(text: string, token: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function unseal(sealed: Buffer, token: string): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

const keyOf = (token: string): Buffer => Buffer.from(hkdfSync('sha256', token, '', 'kyoso return code', 32))
