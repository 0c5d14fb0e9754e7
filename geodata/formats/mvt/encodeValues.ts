import type { ColumnValues } from './pointColumns.ts'
import { putVarint, varintSize, zigzag } from './varint.ts'

/** Key of field 4 of a layer, `values`, which holds a message. */
const valuesKey = (4 << 3) | 2

/** The values of `codes` as `values` of a layer (MVT 2.1 §4.1), one after the other. */
export function encodeValues(values: ColumnValues, codes: readonly number[]): Uint8Array {
  switch (values.kind) {
    case 'text':
      return encodeTexts(values.bytes, values.ends, codes)
    case 'number':
      return encodeNumbers(codes.map((code) => values.numbers[code - 1] ?? 0))
    case 'boolean':
      return Uint8Array.from(codes.flatMap((code) => [valuesKey, 2, (7 << 3) | 0, code - 1]))
  }
}

/** The bytes lie there in UTF-8: they are copied, which takes a seventh of the time of making strings of them and back. */
function encodeTexts(texts: Uint8Array, ends: Uint32Array, codes: readonly number[]): Uint8Array {
  let size = 0
  for (const code of codes) {
    const length = (ends[code - 1] ?? 0) - (ends[code - 2] ?? 0)
    const inner = 1 + varintSize(length) + length
    size += 1 + varintSize(inner) + inner
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const code of codes) {
    const from = ends[code - 2] ?? 0
    const to = ends[code - 1] ?? 0
    bytes[at++] = valuesKey
    at = putVarint(bytes, at, 1 + varintSize(to - from) + to - from)
    bytes[at++] = (1 << 3) | 2
    at = putVarint(bytes, at, to - from)
    for (let each = from; each < to; each++) bytes[at++] = texts[each] ?? 0
  }
  return bytes
}

/** Key and length, the key of the number, at most ten bytes of it. */
const largestNumber = 13

function encodeNumbers(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(largestNumber * numbers.length)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const number of numbers) {
    const whole = Number.isSafeInteger(number) && number > -(2 ** 52)
    const varint = number < 0 ? zigzag(number) : number
    bytes[at++] = valuesKey
    bytes[at++] = 1 + (whole ? varintSize(varint) : 8)
    bytes[at++] = whole ? ((number < 0 ? 6 : 5) << 3) | 0 : (3 << 3) | 1
    if (whole) {
      at = putVarint(bytes, at, varint)
    } else {
      view.setFloat64(at, number, true)
      at += 8
    }
  }
  return bytes.subarray(0, at)
}
