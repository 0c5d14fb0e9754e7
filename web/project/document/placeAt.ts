import { generateNKeysBetween } from 'fractional-indexing'
import type { Entity } from '#geodata/schema/map/entity.ts'

type Placing = {
  /** For what is put there, in order. */
  orders: string[]
  /** New keys of those that stand there: needed where two people inserted at once and got the same key. */
  repairs: { id: string; order: string }[]
}

const keysBetween = (before: string | null, after: string | null, count: number): string[] | undefined => {
  if (before !== null && after !== null && before >= after) return undefined
  try {
    return generateNKeysBetween(before, after, count)
  } catch {
    // a key that nobody's software made
    return undefined
  }
}

/** Order keys for `count` things put before the `index`-th of `siblings`, which are in order and do not hold them. */
export const placeAt = (siblings: readonly Entity[], index: number, count = 1): Placing => {
  const at = Math.min(Math.max(index, 0), siblings.length)
  const orders = keysBetween(siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null, count)
  if (orders) return { orders, repairs: [] }
  const all = generateNKeysBetween(null, null, siblings.length + count)
  const kept = [...all.slice(0, at), ...all.slice(at + count)]
  return {
    orders: all.slice(at, at + count),
    repairs: siblings.map(({ id }, place) => {
      const order = kept[place]
      if (order === undefined) throw new Error('placeAt: expected a key for every sibling')
      return { id, order }
    }),
  }
}
