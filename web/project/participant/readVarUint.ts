/*
 * The two things of lib0's encoding that a participant is sent. All of lib0 would weigh as much as the rest of the page.
 */

/** Seven bits a byte, the lowest first; the eighth says that more follow. Past the end it is what came so far. */
export const readVarUint = (bytes: Uint8Array, at: number): { value: number; next: number } => {
  let value = 0
  let place = 1
  let next = at
  for (;;) {
    const byte = bytes[next++] ?? 0
    value += (byte & 0x7f) * place
    if (byte < 0x80 || next > bytes.length) return { value, next }
    place *= 128
  }
}

/** Its length in bytes, then UTF-8. */
export const readVarString = (bytes: Uint8Array, at: number): string => {
  const { value, next } = readVarUint(bytes, at)
  return new TextDecoder().decode(bytes.subarray(next, next + value))
}
