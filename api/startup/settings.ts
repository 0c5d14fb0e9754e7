import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Provider } from '#api/auth/provider.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Registration } from '#geodata/schema/people/me.ts'
import { StartProblem } from './startProblem.ts'

export type Settings = {
  port: number
  host: string
  dataFolder: string
  /** Paths of certificate and key; both or none. */
  tls: { cert: string; key: string } | undefined
  /** A proxy of ours stands in front (`TRUST_PROXY=1`): its `X-Forwarded-*` headers are believed. */
  trustProxy: boolean
  /** Names beside those of this computer under which it may be asked (`ALLOWED_HOSTS`). */
  allowedHosts: string[]
  /** A school's or a city's own sign-in, where one is named (`OIDC_…`). */
  provider: Provider | undefined
  /** Who may make an account (`REGISTRATION`). */
  registration: Registration
  /** Which requests are logged. */
  logLevel: LogLevel
}

export const logLevels = ['off', 'error', 'warn', 'info'] as const
export type LogLevel = (typeof logLevels)[number]

type Environment = Record<string, string | undefined>

/** Reads the environment; throws a `StartProblem` for what cannot be meant. */
export function readSettings(env: Environment, isTerminal: boolean): Settings {
  const level = env.LOG_LEVEL || (isTerminal ? 'warn' : 'info')
  const logLevel = logLevels.find((known) => known === level)
  if (!logLevel) {
    throw new StartProblem({
      ja: `LOG_LEVEL は ${logLevels.join('、')} のどれかにしてください（今は「${level}」です）。`,
      en: `LOG_LEVEL must be one of ${logLevels.join(', ')}; it is “${level}”.`,
    })
  }
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    dataFolder: resolve(env.KYOSO_DATA || 'data'),
    tls: readTls(env.TLS_CERT, env.TLS_KEY),
    trustProxy: ['1', 'true'].includes(env.TRUST_PROXY ?? ''),
    allowedHosts: (env.ALLOWED_HOSTS ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    provider: readProvider(env),
    registration: readRegistration(env.REGISTRATION),
    logLevel,
  }
}

function readPort(text: string | undefined): number {
  if (!text) return 8787
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new StartProblem({
    ja: `PORT は 0 から 65535 までの整数にしてください（今は「${text}」です）。`,
    en: `PORT must be a whole number from 0 to 65535; it is “${text}”.`,
  })
}

function readTls(cert: string | undefined, key: string | undefined): Settings['tls'] {
  if (!cert && !key) return undefined
  if (!cert || !key) {
    throw new StartProblem({
      ja: 'HTTPS には TLS_CERT と TLS_KEY の両方が必要です。',
      en: 'HTTPS needs both TLS_CERT and TLS_KEY.',
    })
  }
  for (const path of [cert, key]) if (!existsSync(path)) throw new StartProblem(missingFile(path))
  return { cert, key }
}

function readProvider({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_TITLE: title,
}: Environment): Provider | undefined {
  if (!issuer && !clientId) return undefined
  if (!issuer || !clientId) {
    throw new StartProblem({
      ja: '学校や自治体のサインインには OIDC_ISSUER と OIDC_CLIENT_ID の両方が必要です。',
      en: 'Signing in with a provider needs both OIDC_ISSUER and OIDC_CLIENT_ID.',
    })
  }
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) {
    throw new StartProblem({
      ja: `OIDC_ISSUER は https:// で始まるアドレスにしてください（今は「${issuer}」です）。`,
      en: `OIDC_ISSUER must be an address that begins with https://; it is “${issuer}”.`,
    })
  }
  return { issuer, clientId, title: title || new URL(issuer).hostname, ...(clientSecret && { clientSecret }) }
}

const registrations = ['invited', 'open', 'off'] as const satisfies Registration[]

function readRegistration(text: string | undefined): Registration {
  const known = registrations.find((each) => each === (text || 'invited'))
  if (known) return known
  throw new StartProblem({
    ja: `REGISTRATION は ${registrations.join('、')} のどれかにしてください（今は「${text}」です）。`,
    en: `REGISTRATION must be one of ${registrations.join(', ')}; it is “${text}”.`,
  })
}

const missingFile = (path: string): Localized => ({
  ja: `HTTPS の証明書または鍵のファイル ${path} が見つかりません。`,
  en: `The file ${path} for HTTPS is not there.`,
})
