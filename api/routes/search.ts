import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { bbox, wholeNumber, words } from '#api/http/parameters.ts'
import { searchHit } from '#api/http/schemas/search.ts'

export const search = endpoint({
  id: 'search',
  method: 'GET',
  path: '/api/search',
  group: groups.search,
  summary: { ja: '町・駅・地物をことばで探す', en: 'Find towns, stations and features by words' },
  description: {
    ja: 'よみ、一部の文字、全角・半角の違いでも見つかります（例：ｺｯﾄｲ）。',
    en: 'Readings, parts of words and either width of kana and letters are found alike.',
  },
  params: {},
  query: {
    q: words('q', { ja: '探すことば。1文字から。', en: 'What to look for; one character is enough.' }),
    limit: v.optional(
      wholeNumber('limit', { ja: '件数。', en: 'Number of hits.' }, { min: 1, max: 100 }),
      '20',
    ),
    bbox: v.optional(bbox([4])),
  },
  forms: [{ name: 'json', type: 'application/json', schema: v.strictObject({ hits: v.array(searchHit) }) }],
  problems: [],
  handle: async ({ store, viewer, query }) =>
    json({ hits: await store.search(viewer, query.q, query.limit, query.bbox) }),
})
