import { localized } from '#web/i18n/language.ts'
import { analysisTexts } from '#web/i18n/maps/analysisTexts.ts'
import { ServerProblem } from '#web/server/request.ts'
import { AnalysisRefused } from './runAnalysis.ts'

/** Why an analysis came to nothing, in the reader's language. */
export const sentenceOf = (cause: unknown): string => {
  if (cause instanceof AnalysisRefused) return localized(cause.sentence)
  return cause instanceof ServerProblem ? cause.message : analysisTexts().failed
}
