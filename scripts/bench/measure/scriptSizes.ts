import { join } from 'node:path'
import { weighBuild } from '#scripts/build/budget.ts'
import { dist } from '#scripts/build/dist.ts'
import { atMost, type Entry } from '../entry.ts'

/** JavaScript of the page as it is served, everything counted. */
export async function scriptSizes(): Promise<Entry[]> {
  const { limits, pages, onDemand } = weighBuild(join(dist, 'web'))
  const largest = Math.max(0, ...onDemand.map(({ kB }) => kB))
  return [
    ...pages.map(({ limit, kB }) =>
      atMost(limit.maxKB, { name: `scripts of ${limit.name}, gzip`, value: kB, unit: 'kB' }),
    ),
    atMost(limits.onDemandChunk.maxKB, {
      name: 'largest script on demand, gzip',
      value: largest,
      unit: 'kB',
    }),
  ]
}
