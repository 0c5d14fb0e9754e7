import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AppEnv } from '#api/http/appEnv.ts'
import { Problem } from '#api/http/problem.ts'

export type RateLimitOptions = {
  /** Requests allowed from one address in each window. */
  requests: number
  seconds: number
}

/** A hall of 40 phones behind one address, each moving a map of several tile layers, stays below it. */
export const generousLimit = { requests: 6000, seconds: 10 }

/** Limits each client address, and says so by the IETF draft's `RateLimit` fields (draft-ietf-httpapi-ratelimit-headers). */
export function rateLimit({ requests, seconds }: RateLimitOptions): MiddlewareHandler<AppEnv> {
  const limiter = new RateLimiterMemory({ points: requests, duration: seconds })
  return async (c, next) => {
    const state = await limiter.consume(c.var.client).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal
      throw refusal
    })
    const wait = Math.ceil(state.msBeforeNext / 1000)
    const headers = {
      'RateLimit-Policy': `"address";q=${requests};w=${seconds}`,
      RateLimit: `"address";r=${Math.max(0, state.remainingPoints)};t=${wait}`,
    }
    if (state.consumedPoints > requests) {
      throw new Problem(
        'too-many-requests',
        {
          ja: `短い間にリクエストが集中しています。${wait} 秒たってからもう一度お試しください。`,
          en: `Too many requests in a short time. Please try again in ${wait} s.`,
        },
        { headers: { ...headers, 'Retry-After': String(wait) } },
      )
    }
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}
