/** What this device remembers of joining, to be said again where there is no signal. The seat itself is a cookie that no script sees. */
export type KeptSeat = { nickname: string; returnCode: string | null; code: string | null }

const keyOf = (map: string): string => `kyoso.seat.${map}`

export const keepSeat = (map: string, seat: KeptSeat): void =>
  localStorage.setItem(keyOf(map), JSON.stringify(seat))

export const keptSeat = (map: string): KeptSeat | null => {
  try {
    const plain: Partial<KeptSeat> | null = JSON.parse(localStorage.getItem(keyOf(map)) ?? 'null')
    if (typeof plain?.nickname !== 'string') return null
    return { nickname: plain.nickname, returnCode: plain.returnCode ?? null, code: plain.code ?? null }
  } catch {
    return null
  }
}

/** Of every map: the next person at this device is somebody else. */
export const forgetSeats = (): void => {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
  for (const key of keys) if (key.startsWith('kyoso.seat.')) localStorage.removeItem(key)
}
