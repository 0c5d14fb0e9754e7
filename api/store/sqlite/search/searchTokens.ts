/** The kinds of hit, the most wanted first. */
export const searchWeights = [0, 1, 2, 3] as const

/** How the token index knows a weight. */
export const weightToken = (weight: number): string => `w${weight}`

/**
 * An FTS5 query for rows of one weight, or of any, that may contain `word` (folded, not empty) in their names (`head`) or in any
 * text (`body`): all its pairs of characters, or the one character it has. Of three characters on a row may have all pairs and
 * yet not the word: the caller looks again.
 */
export function tokenQuery(word: string, column: 'head' | 'body', weight?: number): string {
  const chars = Array.from(word)
  const tokens = chars.length === 1 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`)
  const all = [...new Set(tokens)].map((token) => `"${token.replaceAll('"', '""')}"`).join(' AND ')
  const query = `${column === 'head' ? 'head' : '{head body}'} : (${all})`
  return weight === undefined ? query : `weight : ${weightToken(weight)} AND ${query}`
}
