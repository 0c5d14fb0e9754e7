import type { AnalysisLayer, AnalysisResult } from '#geodata/analysis/analysis.ts'
import type { AnalysisAnswer, AnalysisOrder } from '#geodata/analysis/answerOrder.ts'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import type { AnalysisKind, Recipe, RecipeInput } from '#geodata/schema/recipe.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { isShown } from '#geodata/workshop/isShown.ts'
import { putAnalysis } from '#web/server/analysisClient.ts'
import { fetchFeatures } from '#web/server/client.ts'
import { fetchDataset } from '#web/server/rowClient.ts'

/** Rows of one layer that go in; more would take a phone minutes. */
const MOST_ROWS = 50_000

/** The rows of a dataset that meet a filter. */
type AnalysisSource = { dataset: string; filter: Condition[] }

export type AnalysisWish = {
  analysis: AnalysisKind
  layer: AnalysisSource
  other: AnalysisSource | null
  settings: Settings
}

/** Why nothing was made, for the person. */
export class AnalysisRefused extends Error {
  readonly sentence: Localized
  constructor(sentence: Localized) {
    super(sentence.en)
    this.sentence = sentence
  }
}

type Read = { input: RecipeInput; layer: AnalysisLayer }

/** What waits for approval or has no place stays out: a result must hold for everybody who sees it. */
const read = async ({ dataset, filter }: AnalysisSource): Promise<Read> => {
  const { revision, title, fields, titleField, featureCount } = await fetchDataset(dataset)
  if (featureCount > MOST_ROWS) throw new AnalysisRefused(tooMany(title))
  const features = await fetchFeatures(dataset, MOST_ROWS)
  const rows = features.flatMap(({ geometry, properties }) =>
    geometry && isShown(properties) && meetsConditions(filter, properties) ? [{ geometry, properties }] : [],
  )
  return { input: { dataset, filter, revision }, layer: { title, fields, titleField, rows } }
}

const inWorker = (order: AnalysisOrder, signal: AbortSignal): Promise<AnalysisResult> => {
  const worker = new Worker(new URL('../../workers/analysisWorker.ts', import.meta.url), { type: 'module' })
  return new Promise<AnalysisResult>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) =>
      data.kind === 'done' ? resolve(data.result) : reject(new AnalysisRefused(data.sentence)),
    )
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}

/** What was made, as the server keeps it and as it was worked out. */
export type Made = { dataset: DatasetSummary; result: AnalysisResult }

export type AnalysisPlace = { map: string; dataset: string; title: Localized }

/**
 * Makes the result away from the page, and keeps it with how it was made. Throws `AnalysisRefused`, and as requests and aborted
 * signals do.
 */
export const runAnalysis = async (
  { analysis, layer, other, settings }: AnalysisWish,
  { map, dataset, title }: AnalysisPlace,
  { signal, now }: { signal: AbortSignal; now: Date },
): Promise<Made> => {
  const [first, second] = await Promise.all([read(layer), other ? read(other) : null])
  signal.throwIfAborted()
  const order = { analysis, layer: first.layer, other: second?.layer ?? null, settings }
  const result = await inWorker(order, signal)
  if (result.rows.length === 0) throw new AnalysisRefused(nothing)
  const recipe: Recipe = {
    analysis,
    layer: first.input,
    other: second?.input ?? null,
    settings,
    madeAt: now.toISOString(),
  }
  const { shows: _shows, ...kept } = result
  return { dataset: await putAnalysis(map, dataset, { title, recipe, ...kept }), result }
}

const nothing: Localized = {
  ja: 'この条件では結果が1件もありません。レイヤーや絞り込み、設定を見直してください。',
  en: 'Nothing came out with these layers, filters and settings.',
}

const tooMany = (title: Localized): Localized => ({
  ja: `「${title.ja}」は${MOST_ROWS.toLocaleString('ja')}件を超えるので、ここでは分析できません。`,
  en: `“${title.en}” has more than ${MOST_ROWS.toLocaleString('en')} features: too many to analyse here.`,
})
