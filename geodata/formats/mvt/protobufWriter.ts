import { putVarint } from './varint.ts'

/** Just enough of Protocol Buffers to write a vector tile: varints, doubles, strings, nested messages, in one growing buffer. */
export type ProtobufWriter = ReturnType<typeof protobufWriter>

/** Field numbers and wire types as one key: protobuf.dev/programming-guides/encoding. */
const wire = { varint: 0, fixed64: 1, bytes: 2 } as const

export function protobufWriter() {
  let bytes = new Uint8Array(4096)
  let end = 0

  function reserve(count: number): void {
    if (end + count <= bytes.length) return
    const grown = new Uint8Array(Math.max(bytes.length * 2, end + count))
    grown.set(bytes)
    bytes = grown
  }

  function varint(value: number): void {
    reserve(10)
    end = putVarint(bytes, end, value)
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
    finish: (): Uint8Array<ArrayBuffer> => bytes.slice(0, end),
  }
}
