import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { parameter } from '#api/http/parameter.ts'
import { pathPart, shown } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import { isDate } from '#api/http/readDatetime.ts'
import { transitDay as daySchema, transitFeed } from '#api/http/schemas/transit.ts'
import { publicHoliday } from './publicHoliday.ts'

export const transitFeeds = endpoint({
  id: 'getTransitFeeds',
  method: 'GET',
  path: '/api/transit',
  group: groups.transit,
  summary: { ja: '時刻表の一覧', en: 'All timetables' },
  params: {},
  query: {},
  forms: [
    { name: 'json', type: 'application/json', schema: v.strictObject({ feeds: v.array(transitFeed) }) },
  ],
  sameForAll: true,
  problems: [],
  handle: async ({ store }) => json({ feeds: await store.transitFeeds() }),
})

const date = parameter<string>(
  {
    ja: '日付（YYYY-MM-DD）。時刻表の期間の外なら、最も近い有効な日を返し askedDate で知らせます。',
    en: 'A day (YYYY-MM-DD). Outside the timetable the nearest valid day is answered, with askedDate set.',
  },
  { type: 'string', format: 'date' },
  (text) =>
    isDate(text)
      ? { value: text }
      : {
          fault: {
            ja: `date「${shown(text)}」を日付として読めません。2024-04-01 のように書いてください。`,
            en: `“${shown(text)}” is not a date. Write it like 2024-04-01.`,
          },
        },
)

export const transitDay = endpoint({
  id: 'getTransitDay',
  method: 'GET',
  path: '/api/transit/{feed}/days/{date}',
  group: groups.transit,
  summary: { ja: '一日の便と走行経路', en: 'The trips of one day, with their shapes' },
  params: { feed: pathPart({ ja: '時刻表の id。', en: 'Id of the timetable.' }, 'jrbus_chugoku'), date },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: daySchema }],
  sameForAll: true,
  problems: ['unknown-feed'],
  async handle({ store, params }) {
    const day = await store.transitDay(params.feed, params.date)
    if (!day) {
      throw new Problem('unknown-feed', {
        ja: `時刻表「${params.feed}」は見つかりません。/api/transit に一覧があります。`,
        en: `There is no timetable “${params.feed}”. /api/transit lists them.`,
      })
    }
    const holiday = publicHoliday(day.date)
    return json(holiday ? { ...day, publicHoliday: holiday } : day)
  },
})
