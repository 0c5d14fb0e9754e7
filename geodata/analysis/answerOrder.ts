import type { Localized } from '#geodata/schema/localized.ts'
import type { AnalysisKind } from '#geodata/schema/recipe.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { analyses } from './analyses.ts'
import { type AnalysisLayer, AnalysisLimit, type AnalysisResult } from './analysis.ts'

/** An analysis to be made somewhere else: plain data. */
export type AnalysisOrder = {
  analysis: AnalysisKind
  layer: AnalysisLayer
  other: AnalysisLayer | null
  settings: Settings
}

/** `refused`: more was asked for than can be made. */
export type AnalysisAnswer =
  | { kind: 'done'; result: AnalysisResult }
  | { kind: 'refused'; sentence: Localized }

export function answerOrder(order: AnalysisOrder): AnalysisAnswer {
  try {
    return { kind: 'done', result: resultOf(order) }
  } catch (cause) {
    if (cause instanceof AnalysisLimit) return { kind: 'refused', sentence: cause.sentence }
    throw cause
  }
}

function resultOf({ analysis, layer, other, settings }: AnalysisOrder): AnalysisResult {
  const made = analyses[analysis]
  if (made.layers === 1) return made.run(layer, settings)
  if (!other) throw new Error(`${analysis} takes a second layer`)
  return made.run(layer, other, settings)
}
