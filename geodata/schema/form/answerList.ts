const MOST_ITEMS = 100

/** The items of an answer that may have several: chosen values, ids of photos. Whatever else was stored gives none. */
export const readAnswerList = (value: unknown): string[] => {
  if (typeof value !== 'string' || !value.startsWith('[')) return []
  try {
    const items: unknown = JSON.parse(value)
    if (!Array.isArray(items)) return []
    return [...new Set(items.filter((item): item is string => typeof item === 'string'))].slice(0, MOST_ITEMS)
  } catch {
    return []
  }
}

/** As a row holds them; null where there are none, which is 不明. */
export const writeAnswerList = (items: readonly string[]): string | null =>
  items.length > 0 ? JSON.stringify(items) : null
