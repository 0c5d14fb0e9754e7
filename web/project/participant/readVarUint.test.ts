import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { readVarString, readVarUint } from './readVarUint.ts'

test('reads what lib0 writes', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.string({ unit: 'binary' }), (kind, text) => {
      fc.pre(text.isWellFormed())
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarString(encoder, text)
      const bytes = encoding.toUint8Array(encoder)
      const { value, next } = readVarUint(bytes, 0)
      expect([value, readVarString(bytes, next)]).toEqual([kind, text])
    }),
  )
})

test('ends with the bytes, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(readVarUint(bytes, 0).next).toBeLessThanOrEqual(bytes.length + 1)
      expect(typeof readVarString(bytes, 0)).toBe('string')
    }),
  )
})
