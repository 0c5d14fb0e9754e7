const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A new result's dataset. */
export const newAnalysisId = (): string =>
  `analysis_${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
