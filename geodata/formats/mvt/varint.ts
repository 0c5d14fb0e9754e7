/** Base-128 numbers of Protocol Buffers, low digits first: protobuf.dev/programming-guides/encoding. */

/** Signed to unsigned, small staying small; exact while |n| < 2^52, which shifts would not be. */
export const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n)

/** Bytes that a whole number from 0 to 2^53 takes. */
export function varintSize(value: number): number {
  if (value < 0x80) return 1
  if (value < 0x4000) return 2
  if (value < 0x200000) return 3
  let size = 4
  for (let rest = Math.floor(value / 2 ** 28); rest > 0; rest = Math.floor(rest / 128)) size++
  return size
}

/** Writes a whole number from 0 to 2^53 at `at`, where there is room; gives where it ends. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value
  let end = at
  // `>>>` sees 32 bits only: what is above them is taken by division.
  while (rest > 0xffffffff) {
    bytes[end++] = (rest % 128) | 0x80
    rest = Math.floor(rest / 128)
  }
  rest >>>= 0
  while (rest > 0x7f) {
    bytes[end++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[end++] = rest
  return end
}
