/** A word (already folded) as an FTS5 query: all its pairs of characters, or the one character it has. */
export function tokenQuery(word: string): string {
  const chars = Array.from(word)
  const tokens = chars.length === 1 ? chars : chars.slice(1).map((char, index) => `${chars[index]}${char}`)
  return [...new Set(tokens)].map((token) => `"${token.replaceAll('"', '""')}"`).join(' AND ')
}
