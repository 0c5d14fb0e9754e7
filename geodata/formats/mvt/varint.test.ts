import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { expect, it } from 'vitest'
import { putVarint, varintSize, zigzag } from './varint.ts'

const whole = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 16 }),
  fc.maxSafeNat(),
  fc.integer({ min: 0, max: 52 }).map((bits) => 2 ** bits),
  fc.integer({ min: 1, max: 52 }).map((bits) => 2 ** bits - 1),
)

it('reads back as it was written, in as many bytes as reckoned', () => {
  fc.assert(
    fc.property(whole, fc.nat(9), (value, at) => {
      const bytes = new Uint8Array(20).fill(0xff)
      const end = putVarint(bytes, at, value)
      expect(end - at).toBe(varintSize(value))
      const reader = new PbfReader(bytes)
      reader.pos = at
      expect(reader.readVarint()).toBe(value)
      expect(reader.pos).toBe(end)
    }),
  )
})

it('folds negative numbers between the others', () => {
  expect([0, -1, 1, -2, 2, -(2 ** 51)].map(zigzag)).toEqual([0, 1, 2, 3, 4, 2 ** 52 - 1])
})
