import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Problem } from '#api/http/problem.ts'

/**
 * Only wrong codes count: a hall of 40 phones behind one address joins by the right one whatever happens, and may mistype it often
 * enough. There are 887 million codes: at these rates one address tries a ten-thousandth of them in 46 years.
 */
const ofOneAddress = { points: 60, duration: 15 * 60 }
/** Of all addresses together. Beyond it an address is slowed after a few wrong codes of its own. */
const ofAll = { points: 2000, duration: 3600 }
const fewOwn = 5

export type Guesses = {
  /** Throws where this address has guessed too much. */
  refuseGuesser: (client: string) => Promise<void>
  noteWrong: (client: string) => Promise<void>
}

export function joinGuesses(): Guesses {
  const own = new RateLimiterMemory(ofOneAddress)
  const all = new RateLimiterMemory(ofAll)
  return {
    async refuseGuesser(client) {
      const [mine, everybody] = await Promise.all([own.get(addressOf(client)), all.get('all')])
      const wrong = mine?.consumedPoints ?? 0
      const most = (everybody?.consumedPoints ?? 0) >= ofAll.points ? fewOwn : ofOneAddress.points
      if (mine && wrong >= most) throw tooManyGuesses(Math.ceil(mine.msBeforeNext / 1000))
    },
    async noteWrong(client) {
      await Promise.all([own.penalty(addressOf(client)), all.penalty('all')])
    },
  }
}

/** A household has a whole /64 of IPv6 addresses. */
const addressOf = (client: string): string =>
  isIPv6(client) && !client.startsWith('::ffff:') ? client.split(':').slice(0, 4).join(':') : client

const tooManyGuesses = (seconds: number): Problem =>
  new Problem(
    'too-many-requests',
    {
      ja: `違うコードが続いています。${Math.ceil(seconds / 60)} 分ほど待ってから、コードを確かめてもう一度お試しください。`,
      en: `Too many wrong codes. Please check the code and try again in about ${Math.ceil(seconds / 60)} min.`,
    },
    { headers: { 'Retry-After': String(seconds) } },
  )
