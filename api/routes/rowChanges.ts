import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { datasetOf, isPublic } from '#api/http/datasetOf.ts'
import { type Endpoint, endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { featureJson } from '#api/http/featureJson.ts'
import { groups } from '#api/http/groups.ts'
import { wholeNumber } from '#api/http/parameters.ts'
import { faultOf, Problem, problemKinds } from '#api/http/problem.ts'
import { problemJson } from '#api/http/problemResponse.ts'
import { feature } from '#api/http/schemas/feature.ts'
import { problem } from '#api/http/schemas/problem.ts'
import type { RowDone, RowEdit } from '#api/store/rowEdit.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import { datasetId } from './datasets.ts'
import type { RowEditing } from './editRows.ts'
import { rowEdit } from './rowBody.ts'
import { refusalOf } from './rowReply.ts'
import { unkept } from './unkept.ts'

const mostEdits = 1000
const largestBody = 8_000_000

/** Each edit is read by itself: one that cannot be read must not hold up the others. */
const body = {
  ...jsonBody(v.strictObject({ changes: v.pipe(v.array(v.unknown()), v.maxLength(mostEdits)) }), largestBody),
  schema: v.strictObject({ changes: v.pipe(v.array(rowEdit), v.maxLength(mostEdits)) }),
}

const result = v.strictObject({
  uid: v.string(),
  status: v.number(),
  feature: v.optional(feature),
  problem: v.optional(problem),
})

/** Many edits in one call: what waited for a connection, undo of many. */
export const newRowChanges = ({ editAll }: RowEditing): Endpoint =>
  sendingEndpoint({
    id: 'postChanges',
    method: 'POST',
    path: '/api/datasets/{id}/changes',
    group: groups.rows,
    summary: { ja: 'いくつもの変更を一度に送る', en: 'Send many changes at once' },
    description: {
      ja: `${mostEdits} 件まで。変更ごとに、一つずつ送ったときと同じ status で答えます。一つがだめでもほかは書き込まれます。`,
      en: `Up to ${mostEdits}. Each is answered by itself, with the status it would have had alone; one that is refused holds up no other.`,
    },
    params: { id: datasetId },
    query: {},
    body,
    forms: [
      {
        name: 'json',
        type: 'application/json',
        schema: v.strictObject({ revision: v.number(), results: v.array(result) }),
      },
    ],
    problems: ['unknown-dataset', 'not-allowed'],
    async handle({ params: { id }, body: { changes }, language, ...services }) {
      const read = changes.map(readEdit)
      const edits = read.flatMap(({ edit }) => (edit ? [edit] : []))
      const { revision, results } = await editAll({ ...services, id }, edits)
      const answers = results.values()
      const answered = read.map(({ uid, edit, fault }) => {
        const answer = edit && answers.next().value
        if (answer?.kind === 'done') return { uid, ...done(answer) }
        const refused = fault ?? (answer && refusalOf(id, answer))
        if (!refused) throw new Error('expected an answer to each edit')
        const path = `/api/datasets/${id}/features/${uid}`
        return {
          uid,
          status: problemKinds[refused.kind].status,
          problem: problemJson(refused, language, path),
        }
      })
      return json({ revision, results: answered }, unkept)
    },
  })

function done({ change, row }: RowDone) {
  if (!row) return { status: 204 }
  return { status: change === 'created' ? 201 : 200, feature: featureJson(row) }
}

type ReadEdit = { uid: string; edit?: RowEdit; fault?: Problem }

const withUid = v.object({ uid: v.string() })

function readEdit(sent: unknown, index: number): ReadEdit {
  const edit = v.safeParse(rowEdit, sent)
  if (edit.success) return { uid: edit.output.uid, edit: edit.output }
  const [issue] = edit.issues
  const path = ['changes', index, v.getDotPath(issue)].filter((part) => part !== null).join('.')
  const message = { ja: `変更を読めません（${path}）。`, en: `The change cannot be read (${path}).` }
  const fault = new Problem('invalid-request', message, { errors: [faultOf(path, message)] })
  return { uid: v.is(withUid, sent) ? sent.uid : '', fault }
}

export const rowChanges = endpoint({
  id: 'getChanges',
  method: 'GET',
  path: '/api/datasets/{id}/changes',
  group: groups.rows,
  summary: { ja: 'ある revision からあとの変更', en: 'What has changed since a revision' },
  description: {
    ja: '一度つながりが切れた画面や、WebSocket を使えない画面のためのものです。変更が多すぎるときは 410 で、地物を読み直します。',
    en: 'For a page that was cut off, or has no WebSocket. Where too much has changed the answer is 410: read the features anew.',
  },
  params: { id: datasetId },
  query: {
    since: wholeNumber(
      'since',
      { ja: '知っている revision。', en: 'The revision you know.' },
      { min: 0, max: Number.MAX_SAFE_INTEGER },
    ),
  },
  forms: [
    {
      name: 'json',
      type: 'application/json',
      schema: v.strictObject({
        dataset: v.string(),
        changed: v.array(feature),
        removed: v.array(v.string()),
        revision: v.number(),
      }),
    },
  ],
  problems: ['unknown-dataset', 'too-much-changed'],
  async handle({ store, viewer, params: { id }, query: { since } }) {
    const dataset = await datasetOf(store, viewer, id)
    const changes = await store.rowChanges(viewer, id, since)
    if (!changes) throw new Problem('too-much-changed', tooMuch)
    const { revision, changed, removed } = changes
    const news: RowNews = { dataset: id, changed: changed.map(featureJson), removed, revision }
    return json(news, isPublic(dataset) ? {} : unkept, { shared: isPublic(dataset) })
  },
})

const tooMuch = {
  ja: '変更が多すぎるため、地物を読み直してください。',
  en: 'Too much has changed since: read the features anew.',
}
