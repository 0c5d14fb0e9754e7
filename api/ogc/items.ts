import * as v from 'valibot'
import { readCursor, writeCursor } from '#api/http/cursor.ts'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint } from '#api/http/endpoint.ts'
import { featureCollectionText } from '#api/http/featureCollectionText.ts'
import { bbox, cursor, datetime, wholeNumber } from '#api/http/parameters.ts'
import { readFilters } from '#api/http/readFilters.ts'
import { revisionTag } from '#api/http/revisionTag.ts'
import { page } from '#api/pages/page.ts'
import type { FeaturePage } from '#api/store/store.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import { collectionId, collectionsTitle } from './collections.ts'
import { itemsBody } from './html/itemsView.ts'
import { itemSchema } from './itemJson.ts'
import { ogcHome } from './landing.ts'
import { contentCrs, htmlForm, type Link, linkSchema, mediaTypes, ogcHref, selfLinks } from './link.ts'
import { ogcGroup } from './ogcGroup.ts'

const query = {
  bbox: v.optional(bbox([4, 6])),
  datetime: v.optional(datetime),
  limit: v.optional(
    wholeNumber(
      'limit',
      {
        ja: '1ページの件数。最大値を超える指定は最大値として扱います。',
        en: 'Features per page. More than the maximum is taken as the maximum.',
      },
      { min: 1, max: 10_000 },
      { clamp: true },
    ),
    '100',
  ),
  cursor: v.optional(cursor),
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const items = endpoint({
  id: 'getFeatures',
  method: 'GET',
  path: '/ogc/collections/{collectionId}/items',
  group: ogcGroup,
  summary: { ja: 'データセットの地物', en: 'Features of a dataset' },
  params: { collectionId },
  query,
  takesFields: true,
  forms: [
    {
      name: 'json',
      type: mediaTypes.geojson,
      schema: v.strictObject({
        type: v.literal('FeatureCollection'),
        features: v.array(itemSchema),
        links: v.array(linkSchema),
        timeStamp: v.pipe(v.string(), v.isoTimestamp()),
        numberMatched: count,
        numberReturned: count,
      }),
    },
    htmlForm,
  ],
  problems: ['unknown-dataset'],
  async handle({ store, viewer, params, query: asked, filters, url, form, language }) {
    const dataset = await datasetOf(store, viewer, params.collectionId)
    const matching: FeatureQuery = {
      limit: asked.limit,
      filters: readFilters(dataset, filters, [...Object.keys(query), 'f', 'lang']),
      ...(asked.bbox && { bbox: asked.bbox }),
      ...(asked.datetime && { datetime: asked.datetime }),
    }
    const after = asked.cursor ? readCursor(dataset.id, matching, asked.cursor) : undefined
    const asPage: FeatureQuery = { ...matching, ...(after !== undefined && { after }) }
    const headers = { ...contentCrs, ETag: revisionTag(dataset, form.name, language) }
    const shared = isPublic(dataset)

    if (form.name === 'html') {
      const path = [
        ogcHome,
        { title: collectionsTitle[language], href: '/ogc/collections' },
        { title: dataset.title[language], href: `/ogc/collections/${dataset.id}` },
      ]
      const found = await store.features(viewer, dataset.id, asPage)
      const next = nextHref(url, dataset, matching, found)
      const title = { ja: `${dataset.title.ja}の地物`, en: `${dataset.title.en}: features` }[language]
      const body = itemsBody({ dataset, page: found, url, next, language })
      return { shared, headers, body: await page({ title, language, url, path, body }) }
    }
    const found = await store.featureTexts(viewer, dataset.id, asPage, 'bare')
    const next = nextHref(url, dataset, matching, found)
    const links: Link[] = [
      ...selfLinks(url, form.name, mediaTypes.geojson),
      ...(next ? [{ rel: 'next', type: mediaTypes.geojson, href: next, title: 'next' }] : []),
      { rel: 'collection', type: mediaTypes.json, href: ogcHref(url.origin, `/collections/${dataset.id}`) },
    ]
    const body = featureCollectionText(found.text, {
      links,
      timeStamp: new Date().toISOString(),
      numberMatched: found.matched,
      numberReturned: found.returned,
    })
    return { shared, body, headers }
  },
})

/** The same request, beginning after the last feature of this page. */
function nextHref(
  url: URL,
  { id }: DatasetSummary,
  matching: FeatureQuery,
  { next }: Pick<FeaturePage, 'next'>,
): string | undefined {
  if (next === undefined) return undefined
  const address = new URL(url)
  address.searchParams.set('cursor', writeCursor(id, matching, next))
  return address.href
}
