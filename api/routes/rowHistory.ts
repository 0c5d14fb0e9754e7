import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { featureJson } from '#api/http/featureJson.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { feature } from '#api/http/schemas/feature.ts'
import { propertyValue } from '#api/http/schemas/field.ts'
import { geometry } from '#api/http/schemas/geometry.ts'
import { unknownFeature } from '#api/http/toProblem.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import { datasetId } from './datasets.ts'
import { unkept } from './unkept.ts'

const nameOrNull = v.nullable(v.string())

const version = v.strictObject({
  version: v.number(),
  kind: v.picklist(['create', 'update', 'delete']),
  author: nameOrNull,
  mine: v.boolean(),
  at: v.string(),
  geometry: v.nullable(geometry),
  properties: v.record(v.string(), propertyValue),
})

export const rowHistory = endpoint({
  id: 'getFeatureHistory',
  method: 'GET',
  path: '/api/datasets/{id}/features/{uid}/history',
  group: groups.rows,
  summary: {
    ja: '地物のこれまで：だれがいつ何にしたか',
    en: 'What became of a feature: who made it what, and when',
  },
  description: {
    ja: '変更できる人が見られます。古い順で、ごみ箱に入れた・戻したことも入ります。',
    en: 'For those who may change it. Oldest first, with its ways into the bin and back.',
  },
  params: {
    id: datasetId,
    uid: pathPart({ ja: '地物の uid。', en: 'The feature’s uid.' }, '018b2f6e-0000-7000-8000-000000000001'),
  },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: v.strictObject({ versions: v.array(version) }) }],
  problems: ['unknown-dataset', 'unknown-feature', 'not-allowed'],
  async handle({ store, viewer, params: { id, uid } }) {
    const rights = await store.rowRights(viewer, id)
    if (rights === 'none') throw new NotAllowed('the history is for those who may change rows')
    const versions = await store.history(viewer, id, uid)
    const [first] = versions
    if (!first) throw unknownFeature(id, uid)
    const isMine = (author: string): boolean => viewer.kind === 'member' && author === viewer.id
    if (rights === 'own' && !isMine(first.author)) throw new NotAllowed('this row is another’s')
    const told = versions.map(({ uid: _uid, author, authorName, ...rest }) => ({
      ...rest,
      author: authorName,
      mine: isMine(author),
    }))
    return json({ versions: told }, unkept)
  },
})

export const rowBin = endpoint({
  id: 'getDatasetBin',
  method: 'GET',
  path: '/api/datasets/{id}/bin',
  group: groups.rows,
  summary: { ja: 'ごみ箱に入っている地物、新しい順', en: 'Features in the bin, newest first' },
  params: { id: datasetId },
  query: {},
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: v.strictObject({
        rows: v.array(v.strictObject({ feature, deletedAt: v.string(), deletedBy: nameOrNull })),
      }),
    },
  ],
  problems: ['unknown-dataset', 'not-allowed'],
  async handle({ store, viewer, params: { id } }) {
    const rows = await store.binnedRows(viewer, id)
    const told = rows.map(({ row, at, byName }) => ({
      feature: featureJson(row),
      deletedAt: at,
      deletedBy: byName,
    }))
    return json({ rows: told }, unkept)
  },
})
