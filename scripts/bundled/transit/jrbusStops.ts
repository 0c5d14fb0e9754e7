import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'
import { transportStop } from '#geodata/themes/transportStop.ts'
import { firstLastDeparture } from '#geodata/transit/firstLastDeparture.ts'
import { groupStops, type StopGroup } from '#geodata/transit/stopGroups.ts'
import { departuresFrom } from '#geodata/transit/stopTimetable.ts'
import { featureUid } from '../featureUid.ts'
import { jrbusDataset } from './jrbusDataset.ts'
import { jrbusSourceId } from './jrbusSource.ts'
import { clock, countingNote, type TypicalDays } from './typicalDays.ts'

type Position = [number, number]

const id = 'jrbus_stops'

/** One point for each stop that people know by a name, at the busiest of its poles. */
export function jrbusStops(
  feed: TransitFeed,
  days: TypicalDays,
  municipalityAt: (position: Position) => string | null,
): BundledDataset {
  const note = countingNote(days)
  return {
    dataset: jrbusDataset(feed, transportStop, {
      id,
      title: { ja: 'JRバス停留所', en: 'JR bus stops' },
      description: {
        ja: `萩市・下関市とその10km以内に来るJRバス中国の便が停まるすべての停留所です。${note.ja}`,
        en: `Every stop of the Chugoku JR Bus trips that serve Hagi, Shimonoseki or a place within 10 km of them. ${note.en}`,
      },
      geometry: 'point',
    }),
    features: groupStops(feed.stops).map((group) => stopFeature(feed, days, group, municipalityAt)),
  }
}

function stopFeature(
  feed: TransitFeed,
  days: TypicalDays,
  group: StopGroup,
  municipalityAt: (position: Position) => string | null,
): NewFeature {
  const poles = new Set(group.stops.map((stop) => stop.id))
  const trips = feed.trips.filter((trip) => trip.stops.some((stop) => poles.has(stop)))
  const lines = feed.routes.filter((route) => trips.some((trip) => trip.route === route.id))
  const weekday = days.weekday && firstLastDeparture(days.weekday, poles)
  const count = (day: TypicalDays['weekday']) => (day ? departuresFrom(day, poles).length : null)
  const busiest = busiestPole(feed, group)
  return {
    uid: featureUid(id, busiest.id),
    geometry: { type: 'Point', coordinates: busiest.position },
    properties: {
      name: group.name,
      name_kana: busiest.kana,
      name_en: busiest.nameEn ?? null,
      kind: 'bus-stop',
      operator: feed.publisher,
      lines: lines.map((route) => route.name).join('、'),
      pole_count: poles.size,
      timetable: 'known',
      weekday_departures: count(days.weekday),
      saturday_departures: count(days.saturday),
      holiday_departures: count(days.holiday),
      first_departure: weekday && clock(weekday.first.time),
      last_departure: weekday && clock(weekday.last.time),
      municipality: municipalityAt(busiest.position),
      precision: 'exact',
      source: jrbusSourceId,
      source_id: [...poles].join(';'),
      note: null,
    },
  }
}

function busiestPole(feed: TransitFeed, { name, stops }: StopGroup) {
  const callsAt = (stop: string) => feed.trips.filter((trip) => trip.stops.includes(stop)).length
  const [busiest] = stops.toSorted((a, b) => callsAt(b.id) - callsAt(a.id) || (a.id < b.id ? -1 : 1))
  if (!busiest) throw new Error(`Stop ${name}: expected at least one pole`)
  return busiest
}
