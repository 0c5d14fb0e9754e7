import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isPassword } from '#api/http/password.ts'
import { Problem } from '#api/http/problem.ts'
import type { MapStore, StoredPublication } from '#api/store/mapStore.ts'

/** Wrong passwords for one publication: of one address, and of all together. */
const guesses = [
  {
    limiter: new RateLimiterMemory({ points: 10, duration: 60 }),
    key: (alias: string, client: string) => `${alias} ${client}`,
  },
  { limiter: new RateLimiterMemory({ points: 300, duration: 600 }), key: (alias: string) => alias },
]

/** The publication, for whoever may read it. Throws a `Problem` where there is none, or the password in `X-Password` is not its. */
export async function publicationFor(
  maps: MapStore,
  alias: string,
  headers: Headers,
  client: string,
): Promise<StoredPublication> {
  const publication = await maps.publication(alias)
  if (!publication) throw unknownPublication(alias)
  if (publication.passwordHash !== null) await checkPassword(publication.passwordHash, alias, headers, client)
  return publication
}

async function checkPassword(hash: string, alias: string, headers: Headers, client: string): Promise<void> {
  const given = decoded(headers.get('x-password'))
  if (given === undefined) throw passwordNeeded(false)
  for (const { limiter, key } of guesses) {
    const state = await limiter.get(key(alias, client))
    if (state && state.remainingPoints <= 0) throw tooManyGuesses(Math.ceil(state.msBeforeNext / 1000))
  }
  if (await isPassword(given, hash)) return
  for (const { limiter, key } of guesses) await limiter.penalty(key(alias, client))
  throw passwordNeeded(true)
}

/** A header holds Latin letters only: the rest comes percent-encoded. */
function decoded(header: string | null): string | undefined {
  if (header === null || header === '') return undefined
  try {
    return decodeURIComponent(header)
  } catch {
    return header
  }
}

const passwordNeeded = (wrong: boolean): Problem =>
  new Problem(
    'password-needed',
    wrong
      ? { ja: '合言葉が違います。', en: 'That is not the password.' }
      : { ja: 'この地図を見るには合言葉が必要です。', en: 'This map asks for a password.' },
  )

const tooManyGuesses = (seconds: number): Problem =>
  new Problem(
    'too-many-requests',
    {
      ja: `合言葉の間違いが続いています。${seconds} 秒たってからもう一度お試しください。`,
      en: `Too many wrong passwords. Please try again in ${seconds} s.`,
    },
    { headers: { 'Retry-After': String(seconds) } },
  )

const unknownPublication = (alias: string): Problem =>
  new Problem('unknown-publication', {
    ja: `「${alias}」という公開された地図は見つかりません。公開が終わったか、アドレスが違います。`,
    en: `There is no published map “${alias}”: it was withdrawn, or the address is another.`,
  })
