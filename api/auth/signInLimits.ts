import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '#api/http/problem.ts'

const minutes = 60

/**
 * Slows the guessing of passwords without shutting out a room. What counts is failures: of one e-mail from one address, of one e-mail
 * from anywhere, and of one address. The last two spare those who have signed in from there before, so that a guesser in the
 * same hall or an attack on one account keeps nobody out who was in.
 */
export class SignInLimits {
  readonly #pair = new RateLimiterMemory({ points: 10, duration: 15 * minutes })
  readonly #email = new RateLimiterMemory({ points: 60, duration: 60 * minutes })
  readonly #address = new RateLimiterMemory({ points: 200, duration: 15 * minutes })
  /** Who has signed in from where, the last ones. */
  readonly #known = new Set<string>()

  /** Throws a `Problem` for who must wait. */
  async check(address: string, email: string): Promise<void> {
    const pair = `${address} ${email}`
    const limits = [{ limiter: this.#pair, key: pair }]
    if (!this.#known.has(pair)) {
      limits.push({ limiter: this.#email, key: email }, { limiter: this.#address, key: address })
    }
    for (const { limiter, key } of limits) {
      const state = await limiter.get(key)
      if (state && state.remainingPoints <= 0) throw tooManyFailures(Math.ceil(state.msBeforeNext / 1000))
    }
  }

  async failed(address: string, email: string): Promise<void> {
    const spend = (limiter: RateLimiterMemory, key: string) =>
      limiter.consume(key).catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
      })
    await Promise.all([
      spend(this.#pair, `${address} ${email}`),
      spend(this.#email, email),
      spend(this.#address, address),
    ])
  }

  async succeeded(address: string, email: string): Promise<void> {
    const pair = `${address} ${email}`
    await this.#pair.delete(pair)
    this.#known.delete(pair)
    this.#known.add(pair)
    const [oldest] = this.#known
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest)
  }
}

const mostKnown = 10_000

const tooManyFailures = (seconds: number): Problem =>
  new Problem(
    'too-many-requests',
    {
      ja: `サインインの失敗が続いています。${waitText(seconds).ja}たってからもう一度お試しください。`,
      en: `Signing in has failed too often. Please try again in ${waitText(seconds).en}.`,
    },
    { headers: { 'Retry-After': String(seconds) } },
  )

function waitText(seconds: number): { ja: string; en: string } {
  if (seconds < 90) return { ja: `${seconds} 秒`, en: `${seconds} s` }
  const count = Math.ceil(seconds / 60)
  return { ja: `${count} 分`, en: `${count} minutes` }
}
