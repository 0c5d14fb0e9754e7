import * as v from 'valibot'
import { readCursor, writeCursor } from '#api/http/cursor.ts'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint } from '#api/http/endpoint.ts'
import { featureCollectionText } from '#api/http/featureCollectionText.ts'
import { groups } from '#api/http/groups.ts'
import { bbox, cursor, datetime, wholeNumber, words } from '#api/http/parameters.ts'
import { readFilters } from '#api/http/readFilters.ts'
import { revisionTag } from '#api/http/revisionTag.ts'
import { featureCollection } from '#api/http/schemas/feature.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import { datasetId } from './datasets.ts'
import { csvReply } from './featuresCsv.ts'

const defaultLimit = 100
const highestLimit = 10_000

const query = {
  bbox: v.optional(bbox([4])),
  q: v.optional(
    words('q', {
      ja: '文字列を含む地物（よみ、全角・半角を区別しません）。',
      en: 'Words in the feature’s texts and readings.',
    }),
  ),
  datetime: v.optional(datetime),
  limit: v.optional(
    wholeNumber(
      'limit',
      {
        ja: `1ページの件数。JSON では ${defaultLimit}、CSV では全件が既定です。`,
        en: `Features per page; ${defaultLimit} in JSON, all of them in CSV when left out.`,
      },
      { min: 1, max: highestLimit },
    ),
  ),
  cursor: v.optional(cursor),
}

export const features = endpoint({
  id: 'getFeatures',
  method: 'GET',
  path: '/api/datasets/{id}/features',
  group: groups.data,
  summary: { ja: 'データセットの地物：GeoJSON または CSV', en: 'Features of a dataset: GeoJSON or CSV' },
  description: {
    ja: '条件はすべて「かつ」で組み合わせます。続きは nextCursor を cursor に渡します。CSV は Excel でそのまま開けます。',
    en: 'All conditions must hold. Pass nextCursor as cursor for the next page. The CSV opens in Excel as it is.',
  },
  params: { id: datasetId },
  query,
  takesFields: true,
  forms: [
    { name: 'json', type: 'application/geo+json', schema: featureCollection },
    { name: 'csv', type: 'text/csv; charset=utf-8', localized: true },
  ],
  problems: ['unknown-dataset'],
  async handle({ store, viewer, params, query: asked, filters, form, language }) {
    const dataset = await datasetOf(store, viewer, params.id)
    const matching: FeatureQuery = {
      limit: asked.limit ?? defaultLimit,
      filters: readFilters(dataset, filters, Object.keys(query)),
      ...(asked.bbox && { bbox: asked.bbox }),
      ...(asked.q && { text: asked.q }),
      ...(asked.datetime && { datetime: asked.datetime }),
    }
    const start: FeatureQuery = asked.cursor
      ? { ...matching, after: readCursor(dataset.id, matching, asked.cursor) }
      : matching
    const headers = { ETag: revisionTag(dataset, form.name, language) }
    const shared = isPublic(dataset)
    if (form.name === 'csv')
      return {
        shared,
        ...csvReply({ store, viewer, dataset, query: start, limit: asked.limit, language, headers }),
      }

    const { text, returned, matched, next } = await store.featureTexts(viewer, dataset.id, start, 'stored')
    const body = featureCollectionText(text, {
      numberMatched: matched,
      numberReturned: returned,
      ...(next !== undefined && { nextCursor: writeCursor(dataset.id, matching, next) }),
    })
    return { shared, body, headers }
  },
})
