/** A stored value that says something. Null, an empty text and what is no value at all are 不明. */
export const isKnown = (value: unknown): value is string | number | boolean =>
  typeof value === 'boolean' ||
  (typeof value === 'string' && value !== '') ||
  (typeof value === 'number' && Number.isFinite(value))
