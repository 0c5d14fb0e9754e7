import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lru } from './lru.ts'

const length = (text: string) => text.length

test('what was not used for longest goes first', () => {
  const cache = lru<string>(4, length)
  cache.set('a', '11')
  cache.set('b', '22')
  cache.get('a')
  cache.set('c', '33')
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['11', undefined, '33'])
})

test('what is larger than the whole cache is not kept and drives nothing out', () => {
  const cache = lru<string>(4, length)
  cache.set('a', '11')
  cache.set('b', '55555')
  expect([cache.get('a'), cache.get('b')]).toEqual(['11', undefined])
})

test('it never holds more than it may, and counts right', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.string({ maxLength: 12 }))
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const cache = lru<string>(20, length)
      for (const [key, value] of steps) cache.set(key, value)
      const held = ['a', 'b', 'c', 'd', 'e'].reduce((sum, key) => sum + (cache.get(key)?.length ?? 0), 0)
      expect(cache.bytes()).toBe(held)
      expect(held).toBeLessThanOrEqual(20)
    }),
  )
})
