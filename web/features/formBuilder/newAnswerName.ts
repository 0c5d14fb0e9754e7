const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

const letters = (count: number): string =>
  [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => LETTERS[byte % LETTERS.length]).join('')

/** The column of a new question: nobody else's, wherever it was made. */
export const newAnswerName = (): string => `field_${letters(8)}`

/** A new sketch's dataset. */
export const newSketchId = (): string => `sketch_${letters(12)}`
