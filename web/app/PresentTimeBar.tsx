import { onCleanup } from 'solid-js'
import { TimeBar } from '#web/features/timetable/TimeBar.tsx'
import type { Clock } from '#web/project/clock.ts'
import { createPresentClock } from '#web/project/createPresentClock.ts'

/** The clock of a map that is read: the present moment until its reader sets it. */
export const PresentTimeBar = (props: { onClock: (clock: Clock | undefined) => void }) => {
  const clock = createPresentClock()
  props.onClock(clock)
  onCleanup(() => props.onClock(undefined))
  return <TimeBar clock={clock} />
}
