import { randomBytes, timingSafeEqual } from 'node:crypto'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Shown on the console alone: who can read it keeps this server. 60 random bits, new with each start. */
export class SetupCode {
  readonly text: string

  constructor() {
    const signs = Array.from(randomBytes(64))
      .filter((byte) => byte < letters.length * 8)
      .map((byte) => letters[byte % letters.length])
    const [one, two, three] = [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8, 12)]
    this.text = [one, two, three].map((part) => part.join('')).join('-')
  }

  /** Case, width and hyphens are forgiven. */
  is(given: string): boolean {
    const [wanted, got] = [plain(this.text), plain(given)].map((text) => Buffer.from(text))
    return (
      wanted !== undefined &&
      got !== undefined &&
      wanted.length === got.length &&
      timingSafeEqual(wanted, got)
    )
  }
}

const plain = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
