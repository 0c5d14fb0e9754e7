import { mayBeKept } from './keepRule.ts'

/** A cache with a bound: the answers that were put in first leave first. */
export type KeptAnswers = { name: string; most: number }

/** The headers a copy was asked with do not matter: it is the copy of its address. */
const anyHeaders = { ignoreVary: true }

export async function keptFirst(kept: KeptAnswers, request: Request): Promise<Response> {
  const copy = await copyOf(kept, request)
  return copy ?? keepAnswer(kept, request, await fetch(request))
}

/** Waits `patience` ms for the network where there is a copy to fall back to, and as long as it takes where there is none. */
export async function networkFirst(kept: KeptAnswers, request: Request, patience: number): Promise<Response> {
  const answer = fetch(request).then((response) => keepAnswer(kept, request, response))
  const first = await Promise.race([answer.catch(() => undefined), wait(patience)])
  if (first) return first
  return (await copyOf(kept, request)) ?? answer
}

async function keepAnswer(kept: KeptAnswers, request: Request, response: Response): Promise<Response> {
  if (!mayBeKept(response)) return response
  const copy = response.clone()
  const cache = await caches.open(kept.name)
  // A full device keeps no copy; the answer itself is good.
  await cache.put(request, copy).catch(() => undefined)
  const requests = await cache.keys()
  await Promise.all(
    requests.slice(0, Math.max(0, requests.length - kept.most)).map((old) => cache.delete(old)),
  )
  return response
}

export async function copyOf(kept: KeptAnswers, request: Request | string): Promise<Response | undefined> {
  const cache = await caches.open(kept.name)
  return cache.match(request, anyHeaders)
}

const wait = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined))
