import type { Localized } from './localized.ts'

/** Seconds after "noon minus 12 h" of the service day (GTFS time): may pass 86,400. */
export type ServiceTime = number

/** A calendar day `YYYY-MM-DD`. */
export type ServiceDate = string

export type TransitStop = {
  id: string
  name: string
  kana: string | null
  /** As the publisher writes it, else romanised from the reading; absent where neither is sure. */
  nameEn?: string
  /** lon, lat */
  position: [number, number]
}

export type TransitRoute = { id: string; name: string; nameEn?: string; description: string }

/** Where a bus drives: a polyline and the length travelled, in metres, at each of its vertices. */
export type TransitShape = { id: string; coordinates: [number, number][]; distances: number[] }

export type TransitTrip = {
  id: string
  route: string
  service: string
  headsign: string
  shape: string | null
  /** Stop ids in order. */
  stops: string[]
  /** As many as `stops`. */
  arrivals: ServiceTime[]
  departures: ServiceTime[]
  /** Metres along the shape at each stop; as many as `stops`; null where the trip has no shape. */
  distances: number[] | null
}

/** GTFS calendar and calendar_dates of one service. `weekdays` begins with Monday. */
export type TransitService = {
  id: string
  weekdays: [boolean, boolean, boolean, boolean, boolean, boolean, boolean]
  start: ServiceDate
  end: ServiceDate
  added: ServiceDate[]
  removed: ServiceDate[]
}

/** A timetable as the product keeps it: one version of one publisher's feed, cut to the region. */
export type TransitFeed = {
  id: string
  /** The publisher's feed_version. */
  version: string
  title: Localized
  publisher: string
  licence: string
  credit: string
  /** First and last day the feed says it is valid for. */
  start: ServiceDate
  end: ServiceDate
  timezone: string
  stops: TransitStop[]
  routes: TransitRoute[]
  shapes: TransitShape[]
  trips: TransitTrip[]
  services: TransitService[]
}

/** What the API sends for one day: only the trips that run on it. `date` may differ from what was asked. */
export type TransitDay = {
  feed: Omit<TransitFeed, 'trips' | 'services' | 'shapes'>
  date: ServiceDate
  /** Set when the asked day lies outside the feed: the day that was asked for. */
  askedDate?: ServiceDate
  /** weekday, saturday, or sunday/holiday: from which trips run, for the label beside the clock. */
  dayKind: 'weekday' | 'saturday' | 'holiday'
  /** The public holiday of the day. A feed need not know it: then weekday trips are listed, and a reader should be told. */
  publicHoliday?: Localized
  shapes: TransitShape[]
  trips: TransitTrip[]
}
