import type { ServiceTime, TransitDay } from '#geodata/schema/transit.ts'

/** How many trips are under way at a moment: departed from their first stop, not yet arrived at their last. */
export const runningCount = (day: Pick<TransitDay, 'trips'>, time: ServiceTime): number =>
  day.trips.filter((trip) => {
    const start = trip.departures[0]
    const end = trip.arrivals.at(-1)
    return start !== undefined && end !== undefined && start <= time && time <= end
  }).length
