import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import { ServerProblem } from '#web/server/request.ts'

/** Why signing in or changing the account did not work: our words for what the server's library says, else the server's own. */
export const explain = (cause: unknown): string => {
  const words = localized(accountTexts)
  if (cause instanceof ServerProblem) return words.refusals[cause.kind] ?? sentenceOf(cause)
  return isPasskeyTrouble(cause) ? words.passkeyCancelled : sentenceOf(cause)
}

/** The browser's passkey window was closed, or has found none. */
export const isPasskeyTrouble = (cause: unknown): boolean =>
  cause instanceof Error && ['NotAllowedError', 'AbortError', 'WebAuthnError'].includes(cause.name)
