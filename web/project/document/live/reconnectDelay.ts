/** Short: on a bad line the next try mostly gets through, and the people in the hall look at the projector meanwhile. */
const FIRST_MS = 150
const LONGEST_MS = 15_000

/** Milliseconds before the next try; `random` 0..1 spreads a hall of devices that all lost the same server. */
export const reconnectDelay = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10)) * (0.5 + random)
