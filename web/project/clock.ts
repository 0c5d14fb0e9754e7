import type { TransitDay } from '#geodata/schema/transit.ts'

/** The clock of a map: a calendar day in the region, seconds of it, and the timetable of that day. */
export type Clock = {
  date: () => string
  time: () => number
  playing: () => boolean
  /** Seconds that pass in one. */
  speed: () => number
  day: () => TransitDay | undefined
  setDate: (date: string) => void
  setTime: (time: number) => void
  setPlaying: (playing: boolean) => void
  setSpeed: (speed: number) => void
  /** Absent where the clock never follows the present moment by itself. */
  present?: { isShown: () => boolean; show: () => void }
}
