import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { datasetOf } from '#api/http/datasetOf.ts'
import { json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { parameter } from '#api/http/parameter.ts'
import { shown } from '#api/http/parameters.ts'
import { faultOf, invalidRequest } from '#api/http/problem.ts'
import { datasetSummary } from '#api/http/schemas/dataset.ts'
import { formField } from '#api/http/schemas/form.ts'
import { localized } from '#api/http/schemas/localized.ts'
import { readForm } from '#geodata/schema/form/readForm.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unkept } from './unkept.ts'

const longestTitle = 200

const sketchId = parameter<string>(
  {
    ja: 'スケッチのデータセットの id：sketch_ と、英小文字・数字 12 文字。',
    en: 'Id of the sketch’s dataset: sketch_ and twelve of a–z, 0–9.',
  },
  { type: 'string', pattern: '^sketch_[a-z0-9]{12}$', example: 'sketch_a1b2c3d4e5f6' },
  (text) =>
    /^sketch_[a-z0-9]{12}$/.test(text)
      ? { value: text }
      : {
          fault: {
            ja: `スケッチの id は sketch_ と英小文字・数字 12 文字です（「${shown(text)}」は使えません）。`,
            en: `The id of a sketch is sketch_ and twelve of a–z, 0–9; “${shown(text)}” is not.`,
          },
        },
)

/** The form is read by hand, so that each of its faults has its sentence. */
const body = {
  ...jsonBody(v.strictObject({ title: localized, form: v.array(v.unknown()) }), 500_000),
  schema: v.strictObject({ title: localized, form: v.array(formField) }),
}

export const sketch = sendingEndpoint({
  id: 'putSketch',
  method: 'PUT',
  path: '/api/maps/{id}/sketches/{dataset}',
  group: groups.maps,
  summary: { ja: 'スケッチをつくる、または項目を変える', en: 'Make a sketch, or change its form' },
  description: {
    ja: '項目を減らしても、その列と答えは残ります（hidden になります）。同じものをもう一度送っても何も変わりません。',
    en: 'What is taken out of the form becomes hidden; its column and answers stay. Sent again, it changes nothing.',
  },
  params: { id: mapId, dataset: sketchId },
  query: {},
  body,
  forms: [{ name: 'json', type: 'application/json', schema: datasetSummary }],
  created: { ja: 'スケッチができました。', en: 'The sketch has been made.' },
  problems: ['unknown-map', 'not-allowed', 'invalid-features'],
  async handle({ store, maps, viewer, params, body: { title, form: sent } }) {
    await mapOf(maps, viewer, params.id)
    const { form, problems } = readForm(sent)
    if (problems.length > 0) throw invalidRequest(problems)
    if (title.ja.length > longestTitle || title.en.length > longestTitle)
      throw invalidRequest([faultOf('body.title', tooLong)])
    const outcome = await store.putSketch(viewer, { id: params.dataset, map: params.id, title, form })
    const dataset = await datasetOf(store, viewer, params.dataset)
    return json(dataset, unkept, { status: outcome === 'created' ? 201 : 200 })
  },
})

const tooLong = {
  ja: `題名は ${longestTitle} 文字までです。`,
  en: `A title takes up to ${longestTitle} characters.`,
}
