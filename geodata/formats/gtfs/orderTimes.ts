import type { CallTimes } from '#geodata/transit/fillTimes.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsCall, stopTimesFile } from './readStopTimes.ts'

/**
 * The times of a trip's calls, never falling. One that lies before its predecessor is reported and left open, to be filled in
 * from its neighbours. Null where the first or the last call is then without a time: such a trip cannot be placed in the day.
 */
export function orderTimes(calls: readonly GtfsCall[], report: GtfsReport): CallTimes[] | null {
  let latest = Number.NEGATIVE_INFINITY
  const times = calls.map(({ arrival, departure, line }): CallTimes => {
    const arrives = arrival ?? departure
    const departs = departure ?? arrival
    if (arrives === null || departs === null) return { arrival: null, departure: null }
    if (arrives < latest || departs < arrives) {
      report.add('error', stopTimesFile, line, 'time order', {
        ja: '時刻が前の停留所より早いか、発車が到着より早くなっています。前後の時刻から補います',
        en: 'The time lies before that of the stop before, or departure before arrival; it is filled in from its neighbours',
      })
      return { arrival: null, departure: null }
    }
    latest = departs
    return { arrival: arrives, departure: departs }
  })
  return times[0]?.arrival == null || times.at(-1)?.arrival == null ? null : times
}
