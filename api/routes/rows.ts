import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { featureJson } from '#api/http/featureJson.ts'
import { groups } from '#api/http/groups.ts'
import { oneOf, pathPart, wholeNumber } from '#api/http/parameters.ts'
import { feature } from '#api/http/schemas/feature.ts'
import type { RowDone } from '#api/store/rowEdit.ts'
import { datasetId } from './datasets.ts'
import type { RowEditing } from './editRows.ts'
import { workshopRefusals } from './refusedWrite.ts'
import { largestRow, patchEntries, putEntries } from './rowBody.ts'
import { unkept } from './unkept.ts'

export const rowUid = pathPart(
  { ja: '地物の uid（UUID）。', en: 'The feature’s uid, a UUID.' },
  '018b2f6e-0000-7000-8000-000000000001',
)
const params = { id: datasetId, uid: rowUid }
const forms = [{ name: 'json', type: 'application/geo+json', schema: feature }] as const
const refusals = [
  'unknown-dataset',
  'unknown-feature',
  'not-allowed',
  'conflict',
  'in-bin',
  'invalid-features',
  'too-many-rows',
  ...workshopRefusals,
] as const

/** Adding, changing, throwing away and bringing back one row. */
export function rows({ editOne }: RowEditing): Endpoint[] {
  const put = sendingEndpoint({
    id: 'putFeature',
    method: 'PUT',
    path: '/api/datasets/{id}/features/{uid}',
    group: groups.rows,
    summary: { ja: '地物を加える', en: 'Add a feature' },
    description: {
      ja: 'uid は送る側でつくります。同じものをもう一度送っても二重にはなりません。',
      en: 'The sender makes the uid. Sent again, nothing is added twice.',
    },
    params,
    query: {
      seat: v.optional(
        pathPart(
          {
            ja: '席の id：紙で参加した人の代わりに、編集者が入れるとき。',
            en: 'Id of a seat, when an editor enters somebody’s sheet of paper.',
          },
          '018b2f6e-0000-4000-8000-000000000009',
        ),
      ),
    },
    body: jsonBody(v.strictObject(putEntries), largestRow),
    forms,
    created: { ja: '加えました。', en: 'Added.' },
    problems: refusals,
    async handle({ params: { id, uid }, query: { seat }, body, ...services }) {
      const done = await editOne({ ...services, id, seat }, { kind: 'put', uid, ...body })
      return rowReply(done, done.change === 'created' ? 201 : 200)
    },
  })

  const patch = sendingEndpoint({
    id: 'patchFeature',
    method: 'PATCH',
    path: '/api/datasets/{id}/features/{uid}',
    group: groups.rows,
    summary: { ja: '地物を変える', en: 'Change a feature' },
    description: {
      ja: '変えた項目だけを、見ていた version とともに送ります。ほかの人が別の項目を変えていれば両方が残り、同じ項目なら 409 で今の値を返します。',
      en: 'Send the changed fields alone, with the version you saw. Where others changed other fields both stay; where they changed the same the answer is 409 with what is there now.',
    },
    params,
    query: {
      force: v.optional(
        oneOf('force', { ja: '1：ほかの人の変更の上に書く。', en: '1: write over what others changed.' }, [
          '1',
        ]),
      ),
    },
    body: jsonBody(v.strictObject(patchEntries), largestRow),
    forms,
    problems: refusals,
    async handle({ params: { id, uid }, query: { force }, body, ...services }) {
      const edit = { kind: 'patch', uid, ...body, ...(force && { force: true }) } as const
      return rowReply(await editOne({ ...services, id }, edit))
    },
  })

  const remove = endpoint({
    id: 'deleteFeature',
    method: 'DELETE',
    path: '/api/datasets/{id}/features/{uid}',
    group: groups.rows,
    summary: { ja: '地物をごみ箱に入れる', en: 'Throw a feature into the bin' },
    params,
    query: {
      version: v.optional(
        wholeNumber(
          'version',
          {
            ja: '見ていた版。そのあとにほかの人が変えていれば 409。',
            en: 'The version you saw: 409 where somebody else has changed it since.',
          },
          { min: 1, max: Number.MAX_SAFE_INTEGER },
        ),
      ),
    },
    forms: [noForm],
    noContent: { ja: 'ごみ箱に入っています。', en: 'It is in the bin.' },
    problems: refusals,
    async handle({ params: { id, uid }, query: { version }, ...services }) {
      await editOne({ ...services, id }, { kind: 'delete', uid, ...(version !== undefined && { version }) })
      return { status: 204, headers: unkept, body: null }
    },
  })

  const restored = endpoint({
    id: 'restoreFeature',
    method: 'PUT',
    path: '/api/datasets/{id}/features/{uid}/restored',
    group: groups.rows,
    summary: { ja: '地物をごみ箱から戻す', en: 'Bring a feature back from the bin' },
    params,
    query: {},
    forms,
    problems: refusals,
    handle: async ({ params: { id, uid }, ...services }) =>
      rowReply(await editOne({ ...services, id }, { kind: 'restore', uid })),
  })
  return [put, patch, remove, restored]
}

function rowReply({ row, uid }: RowDone, status = 200) {
  if (!row) throw new Error(`expected row ${uid} to be there`)
  return json(featureJson(row), unkept, { status })
}
