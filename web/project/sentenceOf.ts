import { texts } from '#web/i18n/language.ts'
import { ServerProblem } from '#web/server/request.ts'

/** Why a request came to nothing, in the server's words or, where it was not reached, in ours. */
export const sentenceOf = (cause: unknown): string =>
  cause instanceof ServerProblem ? cause.problem.detail : texts().errors.network
