import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAlias, suggestAlias } from './suggestAlias.ts'

test('whatever the title, what is suggested can be taken', () => {
  const id = '0b7f6f5e-8a44-4c8e-9f5d-2a3b4c5d6e7f'
  expect(suggestAlias('Idle schools of Hagi!', id)).toBe('idle-schools-of-hagi')
  expect(suggestAlias('空き家マップ', id)).toBe('map-5d6e7f')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(isAlias(suggestAlias(title, id))).toBe(true)
    }),
  )
})

test('tells an alias from what is none', () => {
  expect(['abc', 'a-1', 'x'.repeat(63)].every(isAlias)).toBe(true)
  expect(['ab', '-ab', 'ab-', 'Abc', 'a_b', '地図の', 'x'.repeat(64)].some(isAlias)).toBe(false)
})
