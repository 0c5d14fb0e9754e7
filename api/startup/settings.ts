import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Localized } from '#geodata/schema/localized.ts'
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

const missingFile = (path: string): Localized => ({
  ja: `HTTPS の証明書または鍵のファイル ${path} が見つかりません。`,
  en: `The file ${path} for HTTPS is not there.`,
})
