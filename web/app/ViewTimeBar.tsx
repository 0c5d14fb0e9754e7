import { TimeBar } from '#web/features/timetable/TimeBar.tsx'
import { useTransit } from '#web/project/transitStore.ts'
import { useView } from '#web/project/viewStore.ts'

/** The clock of the explorer's view. */
export const ViewTimeBar = () => {
  const { view, setDate, setTime, setPlaying, setSpeed } = useView()
  const { day } = useTransit()
  const clock = {
    date: () => view.date,
    time: () => view.time,
    playing: () => view.playing,
    speed: () => view.speed,
    day,
    setDate,
    setTime,
    setPlaying,
    setSpeed,
  }
  return <TimeBar clock={clock} />
}
