import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import { startSentence } from './startProblem.ts'

const wrong: [env: Record<string, string>, about: string][] = [
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, '65535'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ TLS_CERT: 'cert.pem' }, 'TLS_KEY'],
  [{ TLS_CERT: 'no-cert.pem', TLS_KEY: 'no-key.pem' }, 'no-cert.pem'],
]

test.each(wrong)('%o is told in one sentence per language', (env, about) => {
  let sentence: ReturnType<typeof startSentence>
  try {
    readSettings(env, false)
  } catch (error) {
    sentence = startSentence(error, { host: '', port: 0 })
  }
  expect(sentence?.ja).toContain(about)
  expect(sentence?.en).toContain(about)
})
