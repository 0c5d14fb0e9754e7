import type { PhaseNow, WorkshopPhase } from '#geodata/schema/workshop/workshop.ts'

const MINUTE_MS = 60_000

export const noPhase: PhaseNow = { phase: null, endsAt: null }

/** With more time: on top of what is left, or from now on where none is; `serverNow` milliseconds of the server's clock. */
export const prolonged = (now: PhaseNow, minutes: number, serverNow: number): PhaseNow => {
  const end = Math.max(Date.parse(now.endsAt ?? '') || serverNow, serverNow)
  return { ...now, endsAt: new Date(end + minutes * MINUTE_MS).toISOString() }
}

/** The phase that follows; undefined after the last one. The first one follows where none has begun. */
export const following = (phases: readonly WorkshopPhase[], now: PhaseNow): WorkshopPhase | undefined =>
  phases[phases.findIndex(({ id }) => id === now.phase) + 1]
