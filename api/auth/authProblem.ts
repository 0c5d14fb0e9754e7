import * as v from 'valibot'
import { Problem } from '#api/http/problem.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { passwordLength } from './library.ts'

const told = v.object({ code: v.fallback(v.string(), '') })

/** What the sign-in library refused, as a problem in both languages. */
export async function authProblem(response: Response): Promise<Problem> {
  const { code } = v.parse(told, await response.json().catch(() => ({})))
  const known = sentences[code]
  const kind = response.status === 401 || response.status === 403 ? 'sign-in-failed' : 'invalid-request'
  if (response.status >= 500) return new Problem('internal-error', elsewhere)
  return new Problem(known?.needsSignIn ? 'sign-in-needed' : kind, known?.sentence ?? elsewhere)
}

const elsewhere: Localized = {
  ja: 'この操作はできませんでした。ページを開き直して、もう一度お試しください。',
  en: 'This did not work. Please reload the page and try again.',
}

const again: Localized = {
  ja: '安全のため、もう一度サインインしてからお試しください。',
  en: 'For safety, please sign in once more and try again.',
}

const passkeyFailed: Localized = {
  ja: 'パスキーを確かめられませんでした。もう一度お試しください。',
  en: 'The passkey could not be verified. Please try again.',
}

const sentences: Record<string, { sentence: Localized; needsSignIn?: true }> = {
  INVALID_EMAIL_OR_PASSWORD: {
    sentence: {
      ja: 'メールアドレスまたはパスワードが違います。',
      en: 'The e-mail address or the password is not right.',
    },
  },
  INVALID_EMAIL: {
    sentence: { ja: 'メールアドレスの形が正しくありません。', en: 'This is no e-mail address.' },
  },
  INVALID_PASSWORD: {
    sentence: { ja: '今のパスワードが違います。', en: 'The present password is not right.' },
  },
  PASSWORD_TOO_SHORT: {
    sentence: {
      ja: `パスワードは ${passwordLength.min} 文字以上にしてください。`,
      en: `A password has ${passwordLength.min} characters at least.`,
    },
  },
  PASSWORD_TOO_LONG: {
    sentence: {
      ja: `パスワードは ${passwordLength.max} 文字までです。`,
      en: `A password has ${passwordLength.max} characters at most.`,
    },
  },
  CREDENTIAL_ACCOUNT_NOT_FOUND: {
    sentence: {
      ja: 'このアカウントにはパスワードがありません。',
      en: 'This account has no password.',
    },
  },
  BLOCKED: {
    sentence: {
      ja: 'このアカウントは管理者が止めています。',
      en: 'The administrator has stopped this account.',
    },
  },
  UNAUTHORIZED: { sentence: again, needsSignIn: true },
  SESSION_EXPIRED: { sentence: again, needsSignIn: true },
  SESSION_NOT_FRESH: { sentence: again, needsSignIn: true },
  SESSION_REQUIRED: { sentence: again, needsSignIn: true },
  AUTHENTICATION_FAILED: { sentence: passkeyFailed },
  PASSKEY_NOT_FOUND: {
    sentence: {
      ja: 'このパスキーは登録されていません。',
      en: 'This passkey is not registered here.',
    },
  },
  CHALLENGE_NOT_FOUND: { sentence: passkeyFailed },
  FAILED_TO_VERIFY_REGISTRATION: { sentence: passkeyFailed },
  PREVIOUSLY_REGISTERED: {
    sentence: { ja: 'このパスキーはもう登録されています。', en: 'This passkey is registered already.' },
  },
  INVALID_ORIGIN: {
    sentence: {
      ja: 'ほかのサイトのページからは使えません。',
      en: 'Pages of another site may not use this.',
    },
  },
  INVALID_OAUTH_CONFIGURATION: {
    sentence: {
      ja: 'サインイン先のサーバーにつながりません。しばらくしてからお試しください。',
      en: 'The server to sign in with cannot be reached. Please try again later.',
    },
  },
  PROVIDER_NOT_FOUND: {
    sentence: {
      ja: 'サインイン先のサーバーにつながりません。しばらくしてからお試しください。',
      en: 'The server to sign in with cannot be reached. Please try again later.',
    },
  },
}
