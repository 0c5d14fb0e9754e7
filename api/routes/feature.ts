import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { endpoint, json } from '#api/http/endpoint.ts'
import { featureJson } from '#api/http/featureJson.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { feature as featureSchema } from '#api/http/schemas/feature.ts'
import { unknownFeature } from '#api/http/toProblem.ts'
import { datasetId } from './datasets.ts'

export const feature = endpoint({
  id: 'getFeature',
  method: 'GET',
  path: '/api/datasets/{id}/features/{uid}',
  group: groups.data,
  summary: { ja: '一つの地物', en: 'One feature' },
  params: {
    id: datasetId,
    uid: pathPart(
      {
        ja: '地物の uid、またはベクトルタイルにある fid（数字）。',
        en: 'The feature’s uid, or the number (fid) it has in vector tiles.',
      },
      '018b2f6e-0000-7000-8000-000000000001',
    ),
  },
  query: {},
  forms: [{ name: 'json', type: 'application/geo+json', schema: featureSchema }],
  problems: ['unknown-dataset', 'unknown-feature'],
  async handle({ store, viewer, params: { id, uid } }) {
    const dataset = await datasetOf(store, viewer, id)
    const found = /^\d{1,15}$/.test(uid)
      ? await byFid(Number(uid))
      : await store.feature(viewer, dataset.id, uid)
    if (!found) throw unknownFeature(id, uid)
    return json(featureJson(found), {}, { shared: isPublic(dataset) })

    /** The first row after the one before it. */
    async function byFid(fid: number) {
      const { features } = await store.features(viewer, dataset.id, { limit: 1, after: fid - 1 })
      const row = features.find((candidate) => candidate.fid === fid)
      return row && dataset.map !== undefined ? store.feature(viewer, dataset.id, row.uid) : row
    }
  },
})
