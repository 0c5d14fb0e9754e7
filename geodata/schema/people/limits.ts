/** What the administrator allows, in bytes but for `rows` and `maps`. */
export type Limits = {
  /** One picture. */
  picture: number
  /** One map's document. */
  document: number
  /** All pictures and the document of one map. */
  map: number
  /** All maps of one person. */
  person: number
  /** Rows of one sketch layer. */
  rows: number
  /** Maps of one person. */
  maps: number
}

const MB = 1_000_000

/** Each within what the server can bear at all. */
export const limitRanges: Record<keyof Limits, { min: number; max: number; usual: number }> = {
  picture: { min: 100_000, max: 8 * MB, usual: 8 * MB },
  document: { min: 100_000, max: 10 * 2 ** 20, usual: 10 * 2 ** 20 },
  map: { min: 1 * MB, max: 50_000 * MB, usual: 1000 * MB },
  person: { min: 1 * MB, max: 500_000 * MB, usual: 10_000 * MB },
  rows: { min: 100, max: 100_000, usual: 100_000 },
  maps: { min: 1, max: 100_000, usual: 1000 },
}
