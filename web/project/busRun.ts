import type { Language } from '#geodata/schema/localized.ts'
import type { ServiceTime, TransitDay, TransitTrip } from '#geodata/schema/transit.ts'

export type BusCall = { stop: string; name: string; time: ServiceTime }

/** One trip of the day in words: its line, where it ends, every call, and which call comes next. */
export type BusRun = { route: string; destination: string; calls: BusCall[]; next: BusCall | undefined }

/** The feed tells the way in brackets behind the destination, in Japanese only. */
const withoutWay = (headsign: string): string => headsign.replace(/（.*）$/, '')

export const busRun = (
  { feed }: Pick<TransitDay, 'feed'>,
  trip: TransitTrip,
  time: ServiceTime,
  language: Language,
): BusRun => {
  const inEnglish = language === 'en'
  const route = feed.routes.find(({ id }) => id === trip.route)
  const nameOf = (id: string): string => {
    const stop = feed.stops.find((each) => each.id === id)
    return (inEnglish ? stop?.nameEn : undefined) ?? stop?.name ?? id
  }
  const calls = trip.stops.map((stop, index) => ({
    stop,
    name: nameOf(stop),
    time: trip.arrivals[index] ?? 0,
  }))
  return {
    route: (inEnglish ? route?.nameEn : undefined) ?? route?.name ?? '',
    destination: inEnglish ? (calls.at(-1)?.name ?? '') : withoutWay(trip.headsign),
    calls,
    next: calls.find((call) => call.time >= time),
  }
}
