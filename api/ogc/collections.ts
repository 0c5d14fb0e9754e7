import * as v from 'valibot'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { pathPart } from '#api/http/parameters.ts'
import { page } from '#api/pages/page.ts'
import { collection, collectionSchema } from './collection.ts'
import { collectionBody, collectionsBody } from './html/collectionViews.ts'
import { ogcHome } from './landing.ts'
import { htmlForm, linkSchema, mediaTypes, selfLinks } from './link.ts'
import { ogcGroup } from './ogcGroup.ts'

export const collectionId = pathPart(
  { ja: 'コレクション（データセット）の id。', en: 'Id of the collection, which is a dataset.' },
  'venues',
)

export const collectionsTitle = { ja: 'データセットの一覧', en: 'Datasets' }

export const collections = endpoint({
  id: 'getCollections',
  method: 'GET',
  path: '/ogc/collections',
  group: ogcGroup,
  summary: collectionsTitle,
  params: {},
  query: {},
  forms: [
    {
      name: 'json',
      type: mediaTypes.json,
      schema: v.strictObject({ links: v.array(linkSchema), collections: v.array(collectionSchema) }),
      localized: true,
    },
    htmlForm,
  ],
  problems: [],
  async handle({ store, viewer, url, language, form }) {
    const datasets = await store.datasets(viewer)
    const shared = datasets.every(isPublic)
    if (form.name === 'json') {
      const links = selfLinks(url, form.name, mediaTypes.json)
      const described = datasets.map((dataset) => collection(dataset, url.origin, language))
      return json({ links, collections: described }, {}, { shared })
    }
    const path = [ogcHome]
    const body = collectionsBody(datasets, language)
    return { shared, body: await page({ title: collectionsTitle[language], language, url, path, body }) }
  },
})

export const oneCollection = endpoint({
  id: 'describeCollection',
  method: 'GET',
  path: '/ogc/collections/{collectionId}',
  group: ogcGroup,
  summary: { ja: '一つのデータセット', en: 'One dataset' },
  params: { collectionId },
  query: {},
  forms: [{ name: 'json', type: mediaTypes.json, schema: collectionSchema, localized: true }, htmlForm],
  problems: ['unknown-dataset'],
  async handle({ store, viewer, params, url, language, form }) {
    const dataset = await datasetOf(store, viewer, params.collectionId)
    const shared = isPublic(dataset)
    if (form.name === 'json') return json(collection(dataset, url.origin, language), {}, { shared })
    const path = [ogcHome, { title: collectionsTitle[language], href: '/ogc/collections' }]
    const body = collectionBody(dataset, language)
    return { shared, body: await page({ title: dataset.title[language], language, url, path, body }) }
  },
})
