import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'

/** Answers only when the store does. */
export const health = endpoint({
  id: 'getHealth',
  method: 'GET',
  path: '/api/health',
  group: groups.server,
  summary: { ja: 'サーバーが動いているか', en: 'Whether the server is well' },
  params: {},
  query: {},
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: v.strictObject({ status: v.literal('ok'), datasets: v.pipe(v.number(), v.integer()) }),
    },
  ],
  problems: ['storage-unavailable'],
  async handle({ store, viewer }) {
    const datasets = await store.datasets(viewer)
    return json({ status: 'ok', datasets: datasets.length }, { 'Cache-Control': 'no-store' })
  },
})
