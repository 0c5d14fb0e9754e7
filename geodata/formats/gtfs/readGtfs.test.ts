import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGtfs } from './readGtfs.ts'

const identity = { id: 'test', title: { ja: '試験', en: 'Test' }, licence: 'CC0', credit: '試験' }

const tables: Record<string, string> = {
  'agency.txt':
    'agency_id,agency_name,agency_url,agency_timezone\n1,試験交通　,http://example.jp/,Asia/Tokyo',
  'routes.txt': 'route_id,route_short_name,route_long_name,route_type\nr,3,海岸線,3',
  'stops.txt': [
    'stop_id,stop_name,stop_lat,stop_lon,location_type',
    'a,東　,34.4,131.4,0',
    '"b","中, ""北口""",34.400000000000000000001,131.300000000000000000002,',
    'c 1,西,34.4,131.2,0',
    'station,西駅,34.4,131.2,1',
  ].join('\r\n'),
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nw,1,1,1,1,1,0,0,20261001,20261031',
  'calendar_dates.txt': 'service_id,date,exception_type\nw,20261012,2\nfair,20261011,1',
  'shapes.txt': [
    'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence',
    's,34.4,131.2,30',
    's,34.4,131.4,1',
    's,34.401,131.3,2',
  ].join('\n'),
  'trips.txt': 'route_id,service_id,trip_id,trip_headsign,shape_id\nr,w,t1,西,s\nr,fair,t2,,',
  'stop_times.txt': [
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence',
    't1,8:00:00,8:00:00,a,1',
    '',
    't1,,,b,5',
    't1,08:20:00,08:20:00,c 1,7',
    't2,23:50:00,23:50:00,a,1',
    't2,24:30:00,24:30:00,c 1,2',
    '',
  ].join('\n'),
  'translations.txt': 'trans_id,lang,translation\n東,ja-Hrkt,ﾋｶﾞｼ\n東,en,East',
}

const filesWith = (changes: Record<string, string | null> = {}) =>
  new Map(
    Object.entries({ ...tables, ...changes }).flatMap(([file, text]): [string, string][] =>
      text === null ? [] : [[file, text]],
    ),
  )

const read = (changes?: Record<string, string | null>) => readGtfs(filesWith(changes), identity)

const line = (file: string, number: number, text: string) => {
  const lines = (tables[file] ?? '').split(/\r?\n/)
  return { [file]: lines.map((old, i) => (i === number - 1 ? text : old)).join('\n') }
}

const paths = (changes?: Record<string, string | null>) =>
  read(changes).problems.map(({ path, severity }) => `${severity} ${path}`)

describe('readGtfs', () => {
  it('reads a feed without complaint', () => {
    const { feed, problems } = read()
    expect(problems).toEqual([])
    expect(feed).toMatchObject({
      id: 'test',
      publisher: '試験交通',
      timezone: 'Asia/Tokyo',
      start: '2026-10-01',
      end: '2026-10-31',
      routes: [{ id: 'r', name: '3 海岸線' }],
      stops: [
        { id: 'a', name: '東', kana: 'ひがし', nameEn: 'East', position: [131.4, 34.4] },
        { id: 'b', name: '中, "北口"', kana: null, position: [131.3, 34.4] },
        { id: 'c 1', name: '西' },
      ],
    })
  })

  it('orders shapes and fills in times by the way covered', () => {
    const trip = read().feed?.trips.find(({ id }) => id === 't1')
    expect(read().feed?.shapes[0]?.coordinates[0]).toEqual([131.4, 34.4])
    expect(trip?.arrivals).toEqual([8 * 3600, 8 * 3600 + 600, 8 * 3600 + 1200])
  })

  it('knows times after midnight, trips without a shape and services of single dates', () => {
    const { feed } = read()
    expect(feed?.trips.find(({ id }) => id === 't2')).toMatchObject({
      arrivals: [85_800, 88_200],
      shape: null,
      distances: null,
      headsign: '西',
    })
    expect(feed?.services.find(({ id }) => id === 'fair')).toMatchObject({ added: ['2026-10-11'] })
  })

  it('does not mind a byte order mark, old line ends or missing optional files', () => {
    expect(read({ 'stops.txt': `\uFEFF${tables['stops.txt']?.replaceAll('\r\n', '\r')}` })).toEqual(read())
    const bare = read({ 'shapes.txt': null, 'calendar_dates.txt': null, 'translations.txt': null })
    expect(bare.feed?.trips).toHaveLength(1)
  })

  it('takes stop_headsign before trip_headsign, and both where one only says the way', () => {
    const headsign = (trip: string, stop: string) =>
      read({
        'trips.txt': `route_id,service_id,trip_id,trip_headsign\nr,w,t1,${trip}`,
        'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence,stop_headsign\nt1,8:00:00,8:00:00,a,1,${stop}\nt1,8:20:00,8:20:00,c 1,2,`,
      }).feed?.trips[0]?.headsign
    expect(headsign('', '')).toBe('西')
    expect(headsign('市役所', '')).toBe('市役所')
    expect(headsign('市役所', '港')).toBe('港')
    expect(headsign('県庁経由', '港')).toBe('港（県庁経由）')
    expect(headsign('県庁経由', '')).toBe('西（県庁経由）')
  })

  it('uses shape_dist_traveled where both files have it', () => {
    const { feed } = read({
      'shapes.txt':
        'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\ns,34.4,131.4,1,0\ns,34.4,131.2,2,10',
      'stop_times.txt':
        'trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled\nt1,8:00:00,8:00:00,a,1,0\nt1,8:05:00,8:05:00,b,2,2.5\nt1,8:20:00,8:20:00,c 1,3,10',
    })
    const [trip] = feed?.trips ?? []
    const length = feed?.shapes[0]?.distances.at(-1) ?? 0
    expect(trip?.distances?.map((metres) => metres / length)).toEqual([0, 0.25, 1])
  })

  it('repeats trips given by headway', () => {
    const { feed, problems } = read({
      'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nt1,8:00:00,9:00:00,1200',
    })
    expect(feed?.trips.map(({ departures }) => departures[0])).toEqual([85_800, 28_800, 30_000, 31_200])
    expect(problems.map(({ severity }) => severity)).toEqual(['info'])
    const rows = 'trip_id,start_time,end_time,headway_secs\nt9,8:00:00,9:00:00,1200\nt1,8:00,9:00:00,0'
    expect(paths({ 'frequencies.txt': rows })).toEqual([
      'warning frequencies.txt:2',
      'error frequencies.txt:3',
    ])
  })

  it('reads translations in the form of GTFS', () => {
    const { feed } = read({
      'translations.txt':
        'table_name,field_name,language,translation,record_id,field_value\nstops,stop_name,en,North,b,\nstops,stop_name,ja-Hrkt,ニシ,,西',
    })
    expect(feed?.stops[1]?.nameEn).toBe('North')
    expect(feed?.stops[2]?.kana).toBe('にし')
  })
})

describe('mistakes in a feed', () => {
  it('are told with the line and do not stop the rest', () => {
    expect(paths(line('stop_times.txt', 4, 't1,8:10,8:10,b,5'))).toEqual([
      'error stop_times.txt:4',
      'error stop_times.txt:4',
    ])
    expect(paths(line('stop_times.txt', 4, 't1,7:10:00,7:10:00,b,5'))).toEqual(['error stop_times.txt:4'])
    expect(paths(line('stop_times.txt', 4, 't1,,,nowhere,5'))).toEqual(['error stop_times.txt:4'])
    expect(paths(line('stop_times.txt', 4, 't1,,,b,five'))).toEqual(['error stop_times.txt:4'])
    expect(paths(line('stops.txt', 4, 'c 1,西,34.4,131.2x,0'))).toContain('error stops.txt:4')
    expect(paths(line('stops.txt', 4, 'a,西,34.4,131.2,0'))).toContain('error stops.txt:4')
    expect(paths(line('trips.txt', 3, 'q,fair,t2,,'))).toContain('error trips.txt:3')
    expect(paths(line('trips.txt', 3, 'r,never,t2,,'))).toContain('error trips.txt:3')
    expect(paths(line('trips.txt', 3, 'r,fair,t2,,gone'))).toEqual(['warning trips.txt:3'])
    expect(paths(line('calendar_dates.txt', 2, 'w,20260230,2'))).toEqual(['error calendar_dates.txt:2'])
    expect(paths(line('calendar_dates.txt', 2, 'w,20261012,3'))).toEqual(['error calendar_dates.txt:2'])
    expect(paths(line('shapes.txt', 3, 's,,131.4,1'))).toContain('error shapes.txt:3')
    expect(paths(line('routes.txt', 2, 'r,,,3'))).toEqual(['warning routes.txt:2'])
    expect(paths(line('routes.txt', 2, 'r,3,海岸線,3,4,5'))).toEqual(['warning routes.txt:2'])
  })

  it('count lines across line breaks in quotation marks', () => {
    const stops = `${tables['stops.txt']}`.replace('東　', '"東\r\n口"').replace('131.2,0', 'x,0')
    expect(paths({ 'stops.txt': stops })).toContain('error stops.txt:5')
  })

  it('name a missing file or column', () => {
    expect(paths({ 'stops.txt': null })).toContain('error stops.txt')
    expect(paths({ 'stops.txt': 'stop_name,stop_lat,stop_lon\n東,34,131' })).toContain('error stops.txt:1')
    expect(read({ 'stop_times.txt': null }).feed).toBeNull()
    expect(paths({ 'calendar.txt': null, 'calendar_dates.txt': null })).toContain('error calendar.txt')
    expect(paths({ 'stops.txt': '' })).toContain('error stops.txt:1')
  })

  it('tell of a quotation mark that is never closed', () => {
    expect(paths({ 'routes.txt': 'route_id,route_long_name\nr,"海岸線' })).toEqual(['error routes.txt:2'])
  })

  it('repeated a thousand times are told twenty times and counted', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `t1,8:00:00,8:00:00,nowhere,${i + 100}`)
    const { problems } = read({ 'stop_times.txt': `${tables['stop_times.txt']}${rows.join('\n')}` })
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({
      path: 'stop_times.txt',
      message: { ja: expect.stringContaining('980 件') },
    })
  })
})

describe('whatever a feed holds', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'b',
      'c 1',
      't1',
      'w',
      'r',
      's',
      '0',
      '1',
      '2',
      '8:00:00',
      '25:10:00',
      '20261012',
      '34.4',
    ),
    fc.constantFrom('131.3', '-1', '1e3', '"', '　', 'NaN', '99999999999999999999', '20261399', '東'),
    fc.string(),
  )
  const body = fc.array(
    fc.array(cell, { maxLength: 11 }).map((cells) => cells.join(',')),
    { maxLength: 12 },
  )
  const broken = fc.record({
    file: fc.constantFrom(...Object.keys(tables), 'frequencies.txt'),
    body,
    keep: fc.boolean(),
  })

  it('nothing is thrown, and what is read holds together', () => {
    fc.assert(
      fc.property(fc.array(broken, { minLength: 1, maxLength: 3 }), (breaks) => {
        const changes = Object.fromEntries(
          breaks.map(({ file, body: rows, keep }) => {
            const header = tables[file]?.split(/\r?\n/)[0] ?? 'trip_id,start_time,end_time,headway_secs'
            return [file, [keep ? tables[file] : header, ...rows].join('\n')]
          }),
        )
        const { feed, problems } = read(changes)
        for (const { message } of problems) expect(message.ja && message.en).toBeTruthy()
        if (!feed) return
        const stops = new Set(feed.stops.map(({ id }) => id))
        const services = new Set(feed.services.map(({ id }) => id))
        for (const trip of feed.trips) {
          expect(trip.stops.every((stop) => stops.has(stop)) && services.has(trip.service)).toBe(true)
          const times = trip.arrivals.flatMap((arrival, i) => [arrival, trip.departures[i] ?? Number.NaN])
          expect(times).toEqual(times.toSorted((a, b) => a - b))
          expect(times).toHaveLength(2 * trip.stops.length)
          if (trip.distances) expect(trip.distances).toEqual(trip.distances.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 300 },
    )
  })
})
