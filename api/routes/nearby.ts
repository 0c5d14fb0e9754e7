import * as v from 'valibot'
import { datasetOf } from '#api/http/datasetOf.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { decimalNumber, names, wholeNumber } from '#api/http/parameters.ts'
import { nearbyHit } from '#api/http/schemas/search.ts'

export const nearby = endpoint({
  id: 'getNearby',
  method: 'GET',
  path: '/api/nearby',
  group: groups.search,
  summary: { ja: '地点の近くにあるもの、近い順', en: 'What is near a point, nearest first' },
  params: {},
  query: {
    lon: decimalNumber('lon', { ja: '経度（度）。', en: 'Longitude in degrees.' }, { min: -180, max: 180 }),
    lat: decimalNumber('lat', { ja: '緯度（度）。', en: 'Latitude in degrees.' }, { min: -90, max: 90 }),
    radius: v.optional(
      decimalNumber('radius', { ja: '半径（m）。', en: 'Radius in metres.' }, { min: 1, max: 100_000 }),
      '2000',
    ),
    limit: v.optional(
      wholeNumber('limit', { ja: '件数。', en: 'Number of hits.' }, { min: 1, max: 500 }),
      '50',
    ),
    datasets: v.optional(
      names({
        ja: 'データセットの id をカンマ区切りで。省くとすべて。',
        en: 'Ids of datasets, comma-separated; all when left out.',
      }),
    ),
  },
  forms: [{ name: 'json', type: 'application/json', schema: v.strictObject({ hits: v.array(nearbyHit) }) }],
  problems: ['unknown-dataset'],
  async handle({ store, viewer, query: { lon, lat, radius, limit, datasets } }) {
    for (const id of datasets ?? []) await datasetOf(store, viewer, id)
    const hits = await store.nearby(viewer, [lon, lat], { radius, limit, ...(datasets && { datasets }) })
    return json({ hits })
  },
})
