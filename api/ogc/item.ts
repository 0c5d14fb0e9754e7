import * as v from 'valibot'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { pathPart } from '#api/http/parameters.ts'
import { revisionTag } from '#api/http/revisionTag.ts'
import { unknownFeature } from '#api/http/toProblem.ts'
import { page } from '#api/pages/page.ts'
import { collectionId, collectionsTitle } from './collections.ts'
import { itemBody, titleOf } from './html/itemView.ts'
import { itemEntries, ogcFeature } from './itemJson.ts'
import { ogcHome } from './landing.ts'
import { contentCrs, htmlForm, linkSchema, mediaTypes, ogcHref, selfLinks } from './link.ts'
import { ogcGroup } from './ogcGroup.ts'

export const item = endpoint({
  id: 'getFeature',
  method: 'GET',
  path: '/ogc/collections/{collectionId}/items/{featureId}',
  group: ogcGroup,
  summary: { ja: '一つの地物', en: 'One feature' },
  params: {
    collectionId,
    featureId: pathPart(
      { ja: '地物の uid。', en: 'The feature’s uid.' },
      '018b2f6e-0000-7000-8000-000000000001',
    ),
  },
  query: {},
  forms: [
    {
      name: 'json',
      type: mediaTypes.geojson,
      schema: v.strictObject({ ...itemEntries, links: v.array(linkSchema) }),
    },
    htmlForm,
  ],
  problems: ['unknown-dataset', 'unknown-feature'],
  async handle({ store, viewer, params, url, form, language }) {
    const dataset = await datasetOf(store, viewer, params.collectionId)
    const feature = await store.feature(viewer, dataset.id, params.featureId)
    if (!feature) throw unknownFeature(dataset.id, params.featureId)
    const headers = { ...contentCrs, ETag: revisionTag(dataset, form.name, language) }
    const shared = isPublic(dataset)
    if (form.name === 'html') {
      const path = [
        ogcHome,
        { title: collectionsTitle[language], href: '/ogc/collections' },
        { title: dataset.title[language], href: `/ogc/collections/${dataset.id}/items?f=html` },
      ]
      const body = itemBody(dataset, feature, language)
      return {
        shared,
        headers,
        body: await page({ title: titleOf(dataset, feature), language, url, path, body }),
      }
    }
    const links = [
      ...selfLinks(url, form.name, mediaTypes.geojson),
      { rel: 'collection', type: mediaTypes.json, href: ogcHref(url.origin, `/collections/${dataset.id}`) },
    ]
    return json({ ...ogcFeature(feature), links }, headers, { shared })
  },
})
