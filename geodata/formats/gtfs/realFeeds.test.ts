import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readGtfs } from './readGtfs.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

/** Feeds of real publishers and the odd ones of others' test suites; they are not part of the repository. */
const feeds = [
  {
    file: 'gtfs_yamaguchi/jrbus_chugoku_gtfs_20260813.zip',
    expected: { stops: 890, trips: 1113, calls: 35_515, shapes: 100, start: '2026-08-13', errors: 0 },
  },
  {
    file: 'gtfs_other/donanbus_muroran_gtfsjp_2017.zip',
    expected: { stops: 473, trips: 706, calls: 26_408, shapes: 76, start: '2017-04-01', errors: 0 },
  },
  {
    file: 'gtfs_other/nyc_subway_tidytransit.zip',
    expected: { stops: 810, trips: 15_911, calls: 446_924, shapes: 215, start: '2018-06-24', errors: 0 },
  },
  {
    file: 'gtfs_other/sample-feed-bom.zip',
    expected: { stops: 9, trips: 144, calls: 600, shapes: 0, start: '2007-01-01', errors: 0 },
  },
  {
    file: 'gtfs_other/sample-feed-calendar_dates.zip',
    expected: { stops: 9, trips: 140, calls: 592, shapes: 0, start: '2007-06-04', errors: 4 },
  },
]

function readZip(file: string) {
  const decoder = new TextDecoder()
  const entries = Object.entries(unzipSync(readFileSync(`${folder}${file}`)))
  return readGtfs(new Map(entries.map(([name, bytes]) => [name, decoder.decode(bytes)])), {
    id: 'real',
    title: { ja: file, en: file },
    licence: '',
    credit: '',
  })
}

const absent = existsSync(folder) ? false : 'the folder of source data is not here'

describe.skipIf(absent)(`real feeds${absent ? ` (skipped: ${absent})` : ''}`, () => {
  it.each(feeds)('$file', ({ file, expected }) => {
    const { feed, problems } = readZip(file)
    const calls = feed?.trips.reduce((sum, trip) => sum + trip.stops.length, 0)
    expect({
      stops: feed?.stops.length,
      trips: feed?.trips.length,
      calls,
      shapes: feed?.shapes.length,
      start: feed?.start,
      errors: problems.filter(({ severity }) => severity === 'error').length,
    }).toEqual(expected)
  })

  it('the one without stop_times.txt and stop_id cannot be used, and says why', () => {
    const { feed, problems } = readZip('gtfs_other/sample-feed-invalid.zip')
    expect(feed).toBeNull()
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).toEqual([
      'stops.txt:1',
      'stop_times.txt',
      'trips.txt',
    ])
  })

  it('coordinates of twenty digits and readings of the JR feed', () => {
    const { feed } = readZip('gtfs_yamaguchi/jrbus_chugoku_gtfs_20260813.zip')
    expect(feed?.stops.find(({ id }) => id === '60154 99')).toMatchObject({
      name: '萩・明倫センター',
      kana: 'はぎめいりんせんたー',
      position: [131.398_644_1, 34.409_316_8],
    })
  })
})
