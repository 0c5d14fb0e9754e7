import * as v from 'valibot'
import { endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart, wholeNumber } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import { publicationState as stateSchema } from '#api/http/schemas/map.ts'
import { unknownDataset } from '#api/http/toProblem.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Viewer } from '#api/store/store.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import type { Publication } from '#geodata/schema/map/mapSummary.ts'
import { mapId, mapOf, partOf } from './mapParameters.ts'
import { publicationSchema, publishedRowsSchema } from './publications.ts'
import { unkept } from './unkept.ts'

export const stateNumber = wholeNumber(
  'number',
  { ja: '何回目の公開か。', en: 'Number of the state, counted from 1.' },
  { min: 1, max: 1_000_000_000 },
)

export const publicationStates = endpoint({
  id: 'getPublicationStates',
  method: 'GET',
  path: '/api/maps/{id}/publications',
  group: groups.maps,
  summary: { ja: '公開の履歴（新しい順）', en: 'Every state that was published, newest first' },
  params: { id: mapId },
  query: {},
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: v.strictObject({ publications: v.array(stateSchema) }),
    },
  ],
  problems: ['unknown-map', 'not-allowed'],
  async handle({ maps, viewer, params: { id } }) {
    await requireOwner(maps, viewer, id)
    return json({ publications: await partOf(id, maps.publicationStates(viewer, id)) }, unkept)
  },
})

export const publicationState = endpoint({
  id: 'getPublicationState',
  method: 'GET',
  path: '/api/maps/{id}/publications/{number}',
  group: groups.maps,
  summary: { ja: '前に公開した状態', en: 'A state as it was published' },
  params: { id: mapId, number: stateNumber },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: publicationSchema }],
  problems: ['unknown-map', 'unknown-part', 'not-allowed'],
  async handle({ maps, viewer, params: { id, number } }) {
    await requireOwner(maps, viewer, id)
    const state = await maps.publicationState(viewer, id, number)
    if (!state) throw unknownState(number)
    const { alias, publishedAt, document, datasets } = state
    const body: Publication = { alias, publishedAt, document, datasets }
    return json(body, unkept)
  },
})

export const publicationStateRows = endpoint({
  id: 'getPublicationStateRows',
  method: 'GET',
  path: '/api/maps/{id}/publications/{number}/datasets/{dataset}',
  group: groups.maps,
  summary: { ja: '前に公開した状態の地物', en: 'The features of a state as it was published' },
  params: {
    id: mapId,
    number: stateNumber,
    dataset: pathPart({ ja: 'データセットの id。', en: 'Id of the dataset.' }, 'venues'),
  },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: publishedRowsSchema }],
  problems: ['unknown-map', 'unknown-dataset', 'not-allowed'],
  async handle({ maps, viewer, params: { id, number, dataset } }) {
    await requireOwner(maps, viewer, id)
    const body = await maps.publicationStateRows(viewer, id, number, dataset)
    if (body === undefined) throw unknownDataset(dataset)
    return { headers: unkept, body }
  },
})

export const unknownState = (number: number): Problem =>
  new Problem('unknown-part', {
    ja: `この地図に ${number} 回目の公開はありません。`,
    en: `This map has no publication number ${number}.`,
  })

export async function requireOwner(maps: MapStore, viewer: Viewer, id: string): Promise<void> {
  const { role } = await mapOf(maps, viewer, id)
  if (role !== 'owner') throw new NotAllowed('only its owner reads what was published before')
}
