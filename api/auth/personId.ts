import { randomBytes } from 'node:crypto'

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** `u_…`: 80 random bits. */
export const newPersonId = (): string =>
  `u_${[...randomBytes(16)].map((byte) => letters[byte % 32]).join('')}`
