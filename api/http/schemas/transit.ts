import * as v from 'valibot'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { localized } from './localized.ts'

const date = v.pipe(v.string(), v.isoDate())
const lonLat = v.strictTuple([v.number(), v.number()])
const seconds = v.pipe(v.number(), v.integer())

const feed = {
  id: v.string(),
  version: v.string(),
  title: localized,
  publisher: v.string(),
  licence: v.string(),
  credit: v.string(),
  start: date,
  end: date,
  timezone: v.string(),
  routes: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      nameEn: v.optional(v.string()),
      description: v.string(),
    }),
  ),
}

export const transitFeed = v.strictObject(feed)

const stop = v.strictObject({
  id: v.string(),
  name: v.string(),
  kana: v.nullable(v.string()),
  nameEn: v.optional(v.string()),
  position: lonLat,
})

const shape = v.strictObject({ id: v.string(), coordinates: v.array(lonLat), distances: v.array(v.number()) })

const trip = v.strictObject({
  id: v.string(),
  route: v.string(),
  service: v.string(),
  headsign: v.string(),
  shape: v.nullable(v.string()),
  stops: v.array(v.string()),
  arrivals: v.array(seconds),
  departures: v.array(seconds),
  distances: v.nullable(v.array(v.number())),
})

export const transitDay: v.GenericSchema<TransitDay> = v.strictObject({
  feed: v.strictObject({ ...feed, stops: v.array(stop) }),
  date,
  askedDate: v.optional(date),
  dayKind: v.picklist(['weekday', 'saturday', 'holiday']),
  publicHoliday: v.optional(localized),
  shapes: v.array(shape),
  trips: v.array(trip),
})
