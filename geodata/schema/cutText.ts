/** `text` cut to `longest` UTF-16 units, never through the middle of a character. */
export const cutText = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
