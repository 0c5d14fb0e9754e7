import type { joinTexts } from '#web/i18n/panels/joinTexts.ts'
import { ServerProblem } from '#web/server/request.ts'

/** Why one could not join, as a sentence: what the server finds wrong, or that nobody answers. */
export const joinFault = (cause: unknown, words: (typeof joinTexts)['ja']): string => {
  if (!(cause instanceof ServerProblem)) return words.unreachable
  const { detail, errors } = cause.problem
  return errors?.[0]?.message ?? detail
}
