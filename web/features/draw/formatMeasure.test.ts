import { expect, test } from 'vitest'
import { formatArea, formatLength } from './formatMeasure.ts'

test.each([
  [0.5, '0.5 m'],
  [82.36, '82.4 m'],
  [999.4, '999 m'],
  [1234, '1.23 km'],
  [123_456, '123 km'],
])('%d metres are said as %s', (metres, words) => {
  expect(formatLength(metres, 'ja')).toBe(words)
})

test.each([
  [420, '420 m²'],
  [12_300, '1.23 ha'],
  [4_560_000, '4.56 km²'],
])('%d square metres are said as %s', (squareMetres, words) => {
  expect(formatArea(squareMetres, 'en')).toBe(words)
})
