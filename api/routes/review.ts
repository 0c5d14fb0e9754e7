import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { datasetOf } from '#api/http/datasetOf.ts'
import { type Endpoint, endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { featureJson } from '#api/http/featureJson.ts'
import { groups } from '#api/http/groups.ts'
import { problemKinds } from '#api/http/problem.ts'
import { feature } from '#api/http/schemas/feature.ts'
import * as schemas from '#api/http/schemas/workshop.ts'
import { unknownFeature } from '#api/http/toProblem.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { RowEditResult } from '#api/store/rowEdit.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import type { Review, ReviewQueue } from '#geodata/schema/workshop/review.ts'
import { datasetId } from './datasets.ts'
import { mapId } from './mapParameters.ts'
import { refusalOf } from './rowReply.ts'
import { rowUid } from './rows.ts'
import { tellRows } from './tellRows.ts'
import { unkept } from './unkept.ts'
import { runBy } from './workshop.ts'
import type { WorkshopTeller } from './workshopTeller.ts'

const mostRows = 1000

/** Showing rows that wait, holding them back, or sending them back with a word. */
export function reviewing(live: LiveMaps, teller: WorkshopTeller): Endpoint[] {
  async function decide(
    { store, maps, viewer }: { store: Store; maps: MapStore; viewer: Viewer },
    dataset: string,
    uids: string[],
    review: Review,
  ): Promise<RowEditResult[]> {
    const { map } = await datasetOf(store, viewer, dataset)
    if (viewer.kind !== 'member' || map === undefined) throw new NotAllowed('this needs the role editor')
    const outcome = await store.reviewRows(viewer, dataset, uids, review)
    tellRows(live, map, { dataset, ...outcome })
    teller.tell(map)
    await maps.noteRows(map)
    return outcome.results
  }

  const one = sendingEndpoint({
    id: 'putReview',
    method: 'PUT',
    path: '/api/datasets/{id}/features/{uid}/review',
    group: groups.workshops,
    summary: { ja: '地物を公開する・保留する・差し戻す', en: 'Show a row, hold it, or send it back' },
    description: {
      ja: '公開でないものは、加えた人と編集者だけに見えます。ひとことは加えた人に届きます。',
      en: 'What is not shown is seen by its author and the editors alone. The note is for the author.',
    },
    params: { id: datasetId, uid: rowUid },
    query: {},
    body: jsonBody(v.strictObject(schemas.review)),
    forms: [{ name: 'json', type: 'application/geo+json', schema: feature }],
    problems: ['unknown-dataset', 'unknown-feature', 'not-allowed', 'in-bin'],
    async handle({ body, params: { id, uid }, ...services }) {
      const [result] = await decide(services, id, [uid], body)
      if (!result) throw new Error('expected an answer to the verdict')
      if (result.kind !== 'done') throw refusalOf(id, result)
      if (!result.row) throw unknownFeature(id, uid)
      return json(featureJson(result.row), unkept)
    },
  })

  const many = sendingEndpoint({
    id: 'putReviews',
    method: 'PUT',
    path: '/api/maps/{id}/review',
    group: groups.workshops,
    summary: { ja: '多くの地物をまとめて公開・保留・差し戻し', en: 'One verdict on many rows' },
    params: { id: mapId },
    query: {},
    body: jsonBody(
      v.strictObject({
        ...schemas.review,
        rows: v.pipe(
          v.array(v.strictObject({ dataset: v.string(), uid: v.string() })),
          v.maxLength(mostRows),
        ),
      }),
      500_000,
    ),
    forms: [
      {
        name: 'json',
        type: 'application/json',
        schema: v.strictObject({
          results: v.array(v.strictObject({ dataset: v.string(), uid: v.string(), status: v.number() })),
        }),
      },
    ],
    problems: ['unknown-map', 'unknown-dataset', 'not-allowed'],
    async handle({ body: { rows, ...review }, params: { id }, ...services }) {
      await runBy(services, id)
      const results: { dataset: string; uid: string; status: number }[] = []
      for (const dataset of new Set(rows.map((row) => row.dataset))) {
        const uids = rows.filter((row) => row.dataset === dataset).map(({ uid }) => uid)
        for (const result of await decide(services, dataset, uids, review)) {
          results.push({ dataset, uid: result.uid, status: statusOf(dataset, result) })
        }
      }
      return json({ results }, unkept)
    },
  })

  const queue = endpoint({
    id: 'getReview',
    method: 'GET',
    path: '/api/maps/{id}/review',
    group: groups.workshops,
    summary: { ja: '承認を待っている地物、古い順', en: 'Rows that wait for approval, oldest first' },
    params: { id: mapId },
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.reviewQueue }],
    problems: ['unknown-map', 'not-allowed'],
    async handle({ params, ...services }) {
      const { id } = await runBy(services, params.id)
      const held = await services.store.heldRows(services.viewer, id)
      const told: ReviewQueue = {
        rows: held.map(({ dataset, row }) => ({ dataset, feature: featureJson(row) })),
      }
      return json(told, unkept)
    },
  })

  return [one, many, queue]
}

const statusOf = (dataset: string, result: RowEditResult): number =>
  result.kind === 'done' ? 200 : problemKinds[refusalOf(dataset, result).kind].status
