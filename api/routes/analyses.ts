import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { datasetOf } from '#api/http/datasetOf.ts'
import { type Endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { parameter } from '#api/http/parameter.ts'
import { shown } from '#api/http/parameters.ts'
import { datasetSummary } from '#api/http/schemas/dataset.ts'
import { field, propertyValue } from '#api/http/schemas/field.ts'
import { geometry } from '#api/http/schemas/geometry.ts'
import { localized } from '#api/http/schemas/localized.ts'
import { recipe } from '#api/http/schemas/recipe.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { largestDocument } from '#api/store/mapStore.ts'
import { mostResultRows } from '#geodata/analysis/analysis.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import { analysisDataset } from '#geodata/themes/analysisDataset.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unkept } from './unkept.ts'

const analysisId = parameter<string>(
  {
    ja: '分析結果のデータセットの id：analysis_ と、英小文字・数字 12 文字。',
    en: 'Id of the result’s dataset: analysis_ and twelve of a–z, 0–9.',
  },
  { type: 'string', pattern: '^analysis_[a-z0-9]{12}$', example: 'analysis_a1b2c3d4e5f6' },
  (text) =>
    /^analysis_[a-z0-9]{12}$/.test(text)
      ? { value: text }
      : {
          fault: {
            ja: `分析結果の id は analysis_ と英小文字・数字 12 文字です（「${shown(text)}」は使えません）。`,
            en: `The id of a result is analysis_ and twelve of a–z, 0–9; “${shown(text)}” is not.`,
          },
        },
)

const row = v.strictObject({ geometry, properties: v.record(v.string(), propertyValue) })

const body = jsonBody(
  v.strictObject({
    title: v.pipe(
      localized,
      v.check(({ ja, en }) => ja.length <= 200 && en.length <= 200),
    ),
    recipe,
    geometry: v.picklist(['point', 'line', 'polygon', 'mixed']),
    fields: v.pipe(v.array(field), v.minLength(1), v.maxLength(300)),
    titleField: v.string(),
    rows: v.pipe(v.array(row), v.maxLength(mostResultRows)),
  }),
  largestDocument,
)

export const analysis = (live: LiveMaps): Endpoint =>
  sendingEndpoint({
    id: 'putAnalysis',
    method: 'PUT',
    path: '/api/maps/{id}/analyses/{dataset}',
    group: groups.maps,
    summary: { ja: '分析の結果をのこす', en: 'Keep the result of an analysis' },
    description: {
      ja: '結果の地物と、つくり方（recipe）をいっしょにのこします。同じ id に送ると、前の結果と入れかわります。出典とライセンスは、もとのデータから引きつぎます。',
      en: 'Keeps the features with how they were made (recipe). Sent to the same id, they replace the result before. Credits and licences are those of the data that went in.',
    },
    params: { id: mapId, dataset: analysisId },
    query: {},
    body,
    forms: [{ name: 'json', type: 'application/json', schema: datasetSummary }],
    created: { ja: '結果がレイヤーのデータになりました。', en: 'The result is kept.' },
    problems: ['unknown-map', 'unknown-dataset', 'not-allowed', 'invalid-features'],
    async handle({ store, maps, viewer, params, body: { rows, ...head } }) {
      await mapOf(maps, viewer, params.id)
      const inputs = [head.recipe.layer, ...(head.recipe.other ? [head.recipe.other] : [])]
      const read = await Promise.all(inputs.map(({ dataset }) => datasetOf(store, viewer, dataset)))
      const dataset = analysisDataset({ ...head, id: params.dataset, map: params.id }, read)
      const outcome = await store.putAnalysis(
        viewer,
        dataset,
        rows.map((each) => ({ uid: randomUUID(), ...each })),
      )
      const kept = await datasetOf(store, viewer, params.dataset)
      const news: RowNews = { dataset: kept.id, changed: [], removed: [], revision: kept.revision, all: true }
      live.tellRows(params.id, new Set(), () => news)
      return json(kept, unkept, { status: outcome === 'created' ? 201 : 200 })
    },
  })
