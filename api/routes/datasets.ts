import * as v from 'valibot'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { datasetSummary } from '#api/http/schemas/dataset.ts'

export const datasetId = pathPart({ ja: 'データセットの id。', en: 'Id of the dataset.' }, 'venues')

export const datasets = endpoint({
  id: 'getDatasets',
  method: 'GET',
  path: '/api/datasets',
  group: groups.data,
  summary: { ja: 'データセットの一覧', en: 'All datasets' },
  params: {},
  query: {
    map: v.optional(
      pathPart(
        {
          ja: 'この地図のスケッチだけ。省くと、どの地図のものでもないもの。',
          en: 'The sketches of this map alone; when left out, what belongs to no map.',
        },
        '018b2f6e-0000-4000-8000-000000000001',
      ),
    ),
  },
  forms: [
    { name: 'json', type: 'application/json', schema: v.strictObject({ datasets: v.array(datasetSummary) }) },
  ],
  problems: [],
  async handle({ store, viewer, query: { map } }) {
    const datasets = (await store.datasets(viewer)).filter((dataset) => dataset.map === map)
    return json({ datasets }, {}, { shared: map === undefined && datasets.every(isPublic) })
  },
})

export const dataset = endpoint({
  id: 'getDataset',
  method: 'GET',
  path: '/api/datasets/{id}',
  group: groups.data,
  summary: {
    ja: 'データセットの説明：項目、件数、範囲、出典',
    en: 'A dataset: fields, counts, extent, sources',
  },
  params: { id: datasetId },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: datasetSummary }],
  problems: ['unknown-dataset'],
  async handle({ store, viewer, params }) {
    const dataset = await datasetOf(store, viewer, params.id)
    return json(dataset, {}, { shared: isPublic(dataset) })
  },
})
