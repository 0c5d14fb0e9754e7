import type { TransitStop, TransitTrip } from '#geodata/schema/transit.ts'
import { fillTimes } from '#geodata/transit/fillTimes.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { orderTimes } from './orderTimes.ts'
import { makePlaceStops } from './placeStops.ts'
import type { GtfsShape } from './readShapes.ts'
import { type GtfsCall, stopTimesFile } from './readStopTimes.ts'
import { type GtfsTrip, tripsFile } from './readTrips.ts'

type Parts = {
  stops: ReadonlyMap<string, TransitStop>
  shapes: ReadonlyMap<string, GtfsShape>
  trips: ReadonlyMap<string, GtfsTrip>
  calls: ReadonlyMap<string, readonly GtfsCall[]>
}

/** Joins trips with their stops, times and places along the shape. Those that cannot run are reported and left out. */
export function assembleTrips({ stops, shapes, trips, calls }: Parts, report: GtfsReport): TransitTrip[] {
  const placeStops = makePlaceStops(stops, report)
  reportStrangers(trips, calls, report)
  return [...trips.values()].flatMap((trip) => {
    const ownCalls = calls.get(trip.id) ?? []
    if (ownCalls.length < 2) {
      report.add('warning', tripsFile, trip.line, 'too few stops', {
        ja: `便「${trip.id}」の停留所が2つ未満です。この便は使いません`,
        en: `Trip "${trip.id}" has fewer than two stops and is left out`,
      })
      return []
    }
    const shape = shapes.get(trip.shape)
    if (trip.shape && !shape) {
      report.add('warning', tripsFile, trip.line, 'unknown shape', {
        ja: `便「${trip.id}」の経路「${trip.shape}」が shapes.txt にありません。停留所を直線で結びます`,
        en: `The shape "${trip.shape}" of trip "${trip.id}" is not in shapes.txt; its stops are joined by straight lines`,
      })
    }
    const times = orderTimes(ownCalls, report)
    if (!times) {
      report.add('error', tripsFile, trip.line, 'open ends', {
        ja: `便「${trip.id}」の始点か終点の時刻がありません。この便は使いません`,
        en: `Trip "${trip.id}" has no usable time at its first or last stop and is left out`,
      })
      return []
    }
    const metres = placeStops(shape, ownCalls)
    return [
      {
        id: trip.id,
        route: trip.route,
        service: trip.service,
        headsign: headsignOf(trip, ownCalls, stops),
        shape: shape?.id ?? null,
        stops: ownCalls.map((call) => call.stop),
        ...fillTimes(times, metres),
        distances: shape ? metres : null,
      },
    ]
  })
}

function reportStrangers(
  trips: ReadonlyMap<string, unknown>,
  calls: Parts['calls'],
  report: GtfsReport,
): void {
  for (const [trip, [first]] of calls) {
    if (trips.has(trip)) continue
    report.add('warning', stopTimesFile, first?.line ?? 0, 'unknown trip', {
      ja: `便ID「${trip}」が trips.txt にないか、使えません`,
      en: `Trip id "${trip}" is not in trips.txt, or cannot be used`,
    })
  }
}

/**
 * Where the trip goes, as its sign says: stop_headsign where it is the same all the way, else trip_headsign, else the last
 * stop. Publishers of GTFS-JP put the way (「…経由」) into trip_headsign and the destination into stop_headsign: then both.
 */
function headsignOf(
  trip: GtfsTrip,
  calls: readonly GtfsCall[],
  stops: ReadonlyMap<string, TransitStop>,
): string {
  const signs = new Set(calls.slice(0, -1).map((call) => call.headsign))
  const [sign] = signs
  const lastStop = stops.get(calls.at(-1)?.stop ?? '')?.name ?? ''
  const isVia = trip.headsign.endsWith('経由')
  const destination = (signs.size === 1 && sign) || (isVia ? '' : trip.headsign) || lastStop
  return isVia ? `${destination}（${trip.headsign}）` : destination
}
