import type { Workshop } from '#geodata/schema/workshop/workshop.ts'

/** Milliseconds by which the server's clock is ahead of this device's, whose own may be hours off. */
export const clockSkew = ({ serverTime }: Workshop, now: number): number => {
  const skew = Date.parse(serverTime) - now
  return Number.isFinite(skew) ? skew : 0
}

/** Whole seconds until the phase ends, negative after it; null where no timer runs. */
export const secondsLeft = ({ now: { endsAt } }: Workshop, now: number, skew: number): number | null => {
  const end = endsAt === null ? Number.NaN : Date.parse(endsAt)
  return Number.isFinite(end) ? Math.ceil((end - now - skew) / 1000) : null
}

/** 75 seconds are 1:15. What is over is 0:00. */
export const clockFace = (seconds: number): string => {
  const left = Math.max(0, seconds)
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}
