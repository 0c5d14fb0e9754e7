/** `share` (0..1) of the second `#rrggbb` in the first, channel by channel. */
export const mixColors = (first: string, second: string, share: number): string => {
  const channel = (hex: string, index: number): number =>
    Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16)
  return `#${[0, 1, 2]
    .map((index) => Math.round(channel(first, index) * (1 - share) + channel(second, index) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}
