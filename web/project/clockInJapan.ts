const JAPAN_MS = 9 * 3600 * 1000
const DAY_MS = 24 * 3600 * 1000

/** An instant (ms since 1970, UTC) as a calendar day in Japan and seconds of it. Japan has one time all year. */
export const clockInJapan = (instant: number): { date: string; time: number } => {
  const there = instant + JAPAN_MS
  return {
    date: new Date(there).toISOString().slice(0, 10),
    time: Math.floor((((there % DAY_MS) + DAY_MS) % DAY_MS) / 1000),
  }
}
