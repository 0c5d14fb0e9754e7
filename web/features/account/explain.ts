import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'

/** The browser's passkey window was closed, or has found none. */
const isPasskeyTrouble = (cause: unknown): boolean =>
  cause instanceof Error && ['NotAllowedError', 'AbortError', 'WebAuthnError'].includes(cause.name)

/** Why signing in or changing the account did not work. */
export const explain = (cause: unknown): string =>
  isPasskeyTrouble(cause) ? localized(accountTexts).passkeyCancelled : sentenceOf(cause)
