/** Just enough of Protocol Buffers to write a vector tile: varints, doubles, strings, nested messages, in one growing buffer. */
export type ProtobufWriter = ReturnType<typeof protobufWriter>

const twoTo32 = 2 ** 32

/** Field numbers and wire types as one key: protobuf.dev/programming-guides/encoding. */
const wire = { varint: 0, fixed64: 1, bytes: 2 } as const

/** Signed to unsigned, small staying small; exact while |n| < 2^52, which shifts would not be. */
export const zigzag = (n: number): number => (n < 0 ? -2 * n - 1 : 2 * n)

/** Bytes that a varint takes. */
function varintSize(value: number): number {
  let size = 1
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 128)) size++
  return size
}

export function protobufWriter(size = 4096) {
  let bytes = new Uint8Array(size)
  let end = 0

  function reserve(count: number): void {
    if (end + count <= bytes.length) return
    const grown = new Uint8Array(Math.max(bytes.length * 2, end + count))
    grown.set(bytes)
    bytes = grown
  }

  /** Whole numbers from 0 to 2^53: the upper half is taken by division, as `>>>` sees 32 bits only. */
  function varint(value: number): void {
    reserve(10)
    let rest = value
    while (rest >= twoTo32) {
      bytes[end++] = (rest % 128) | 0x80
      rest = Math.floor(rest / 128)
    }
    rest >>>= 0
    while (rest > 0x7f) {
      bytes[end++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    bytes[end++] = rest
  }

  /** Runs `body`, then sets its length before it: one byte is left for it, and the body is moved where that is too little. */
  function sized(body: () => void): void {
    reserve(1)
    const start = ++end
    body()
    const length = end - start
    let extra = 0
    for (let rest = length >>> 7; rest > 0; rest >>>= 7) extra++
    if (extra > 0) {
      reserve(extra)
      bytes.copyWithin(start + extra, start, end)
    }
    const after = end + extra
    end = start - 1
    varint(length)
    end = after
  }

  function utf8(text: string): void {
    reserve(text.length * 3)
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i)
      if (code >= 0xd800 && code <= 0xdfff) {
        code = text.codePointAt(i) ?? code
        if (code > 0xffff) i++
        else code = 0xfffd
      }
      if (code < 0x80) {
        bytes[end++] = code
        continue
      }
      if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6)
      } else {
        if (code < 0x10000) {
          bytes[end++] = 0xe0 | (code >> 12)
        } else {
          bytes[end++] = 0xf0 | (code >> 18)
          bytes[end++] = 0x80 | ((code >> 12) & 0x3f)
        }
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f)
      }
      bytes[end++] = 0x80 | (code & 0x3f)
    }
  }

  const key = (field: number, type: number) => varint((field << 3) | type)

  return {
    varintField(field: number, value: number) {
      key(field, wire.varint)
      varint(value)
    },
    doubleField(field: number, value: number) {
      key(field, wire.fixed64)
      reserve(8)
      new DataView(bytes.buffer).setFloat64(end, value, true)
      end += 8
    },
    stringField(field: number, text: string) {
      key(field, wire.bytes)
      sized(() => utf8(text))
    },
    packedField(field: number, values: readonly number[]) {
      key(field, wire.bytes)
      sized(() => {
        for (const value of values) varint(value)
      })
    },
    messageField(field: number, body: () => void) {
      key(field, wire.bytes)
      sized(body)
    },
    /** A feature message of a vector tile with one point, its lengths reckoned beforehand; `x`, `y` zigzag. */
    pointFeature(id: number, tags: readonly number[], x: number, y: number) {
      let tagBytes = 0
      for (const tag of tags) tagBytes += varintSize(tag)
      const shapeBytes = 1 + varintSize(x) + varintSize(y)
      key(2, wire.bytes)
      varint(1 + varintSize(id) + (1 + varintSize(tagBytes) + tagBytes) + 2 + (2 + shapeBytes))
      key(1, wire.varint)
      varint(id)
      key(2, wire.bytes)
      varint(tagBytes)
      for (const tag of tags) varint(tag)
      key(3, wire.varint)
      varint(1)
      key(4, wire.bytes)
      varint(shapeBytes)
      varint((1 << 3) | 1)
      varint(x)
      varint(y)
    },
    finish: (): Uint8Array => bytes.slice(0, end),
  }
}
