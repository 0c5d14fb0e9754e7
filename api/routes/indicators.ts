import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { indicators as indicatorsSchema } from '#api/http/schemas/indicator.ts'

export const indicators = endpoint({
  id: 'getIndicators',
  method: 'GET',
  path: '/api/indicators',
  group: groups.indicators,
  summary: {
    ja: '実証の指標：目標、報告書の値、内訳からの計算値',
    en: 'Indicators: target, as reported, and computed',
  },
  params: {},
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: indicatorsSchema }],
  sameForAll: true,
  problems: [],
  handle: async ({ store }) => json(await store.indicators()),
})
