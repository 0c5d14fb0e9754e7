import * as v from 'valibot'

/**
 * How a timetable is kept in a file: JSON in which whatever repeats stands once and is referred to by its index.
 *
 * - Coordinates are in millionths of a degree (0.1 m), metres in tenths. In lists of coordinates and of metres each number is
 *   the difference from the one before it, the first from 0.
 * - `patterns`: what trips of one course share: route, shape (-1: none), headsign, stops, metres at the stops (empty: none).
 * - `timings`: seconds, alternately standing at a stop and riding to the next, beginning and ending with standing.
 * - `trips`: id, service, pattern, timing and the arrival at the first stop, in seconds of the service day.
 */
const index = v.pipe(v.number(), v.integer(), v.minValue(-1))
const integers = v.array(v.pipe(v.number(), v.integer()))
const text = v.string()
const date = v.pipe(v.string(), v.isoDate())

export const packedFeedSchema = v.object({
  format: v.literal('kyoso-transit-1'),
  feed: v.object({
    id: text,
    version: text,
    title: v.object({ ja: text, en: text }),
    publisher: text,
    licence: text,
    credit: text,
    start: date,
    end: date,
    timezone: text,
  }),
  stops: v.object({
    id: v.array(text),
    name: v.array(text),
    kana: v.array(v.nullable(text)),
    nameEn: v.array(v.nullable(text)),
    lon: integers,
    lat: integers,
  }),
  routes: v.array(v.object({ id: text, name: text, nameEn: v.optional(text), description: text })),
  services: v.array(
    v.object({
      id: text,
      /** Seven digits, Monday first, 1 where it runs. */
      weekdays: v.pipe(text, v.regex(/^[01]{7}$/)),
      start: date,
      end: date,
      added: v.array(date),
      removed: v.array(date),
    }),
  ),
  shapes: v.array(v.object({ id: text, lon: integers, lat: integers, metres: integers })),
  headsigns: v.array(text),
  patterns: v.array(
    v.object({
      route: index,
      shape: index,
      headsign: index,
      stops: v.array(index),
      metres: integers,
    }),
  ),
  timings: v.array(integers),
  trips: v.array(v.tuple([text, index, index, index, v.number()])),
})

export type PackedFeed = v.InferOutput<typeof packedFeedSchema>
