/** What codes are made of: no 0 and O, no 1, I and L. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export const joinCodeLength = 6
export const returnCodeLength = 12

/**
 * A code out of random bytes; undefined where they do not suffice: bytes beyond the last whole round of the alphabet are passed
 * over, so that every letter is as likely.
 */
export function codeFromBytes(bytes: Uint8Array, length: number): string | undefined {
  const fair = 256 - (256 % codeAlphabet.length)
  let code = ''
  for (const byte of bytes) {
    if (byte >= fair) continue
    code += codeAlphabet[byte % codeAlphabet.length]
    if (code.length === length) return code
  }
  return undefined
}

/**
 * A code as somebody typed it, in the form it was given; undefined where it cannot be one. Case, full width, blanks and hyphens
 * are forgiven.
 */
export function readCode(typed: string, length: number): string | undefined {
  if (typed.length > 100) return undefined
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}ー_.]/gu, '')
  return code.length === length && Array.from(code).every((letter) => codeAlphabet.includes(letter))
    ? code
    : undefined
}

/** In groups that one can read out: `ABC 234`, `ABCD-EFGH-JKMN`. */
export const spacedCode = (code: string): string =>
  code.length === joinCodeLength
    ? `${code.slice(0, 3)} ${code.slice(3)}`
    : (code.match(/.{1,4}/g) ?? []).join('-')
