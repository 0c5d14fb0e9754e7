import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { joined, latin1, viewOf } from './bytes.ts'
import { cleanPicture } from './cleanPicture.ts'
import { crc32 } from './crc32.ts'
import { orientationBlock, orientationOf } from './orientation.ts'

const text = (value: string) => new TextEncoder().encode(value)
const secret = '34.408N131.399E'

/** An Exif block as a camera writes it: how to turn, and a secret after it. */
const exif = (orientation: number) => joined([orientationBlock(orientation), text(secret)])

function jpegSegment(code: number, content: Uint8Array): Uint8Array {
  const head = new Uint8Array([0xff, code, 0, 0])
  viewOf(head).setUint16(2, content.length + 2)
  return joined([head, content])
}

function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const [head, tail] = [new Uint8Array(4), new Uint8Array(4)]
  const named = joined([text(name), content])
  viewOf(head).setUint32(0, content.length)
  viewOf(tail).setUint32(0, crc32(named))
  return joined([head, named, tail])
}

function webpChunk(name: string, content: Uint8Array): Uint8Array {
  const head = joined([text(name), new Uint8Array(4)])
  viewOf(head).setUint32(4, content.length, true)
  return joined([head, content, new Uint8Array(content.length % 2)])
}

const splice = (bytes: Uint8Array, at: number, ...more: Uint8Array[]) =>
  joined([bytes.subarray(0, at), ...more, bytes.subarray(at)])

const { png, jpeg, progressiveJpeg, webp, losslessWebp, gif } = samplePictures

/** The same pixels with everything a camera and a program may leave in a file. */
const telling: Record<string, (orientation: number) => Uint8Array> = {
  jpeg: (orientation) =>
    joined([
      splice(
        jpeg,
        2,
        jpegSegment(0xe1, joined([text('Exif\0\0'), exif(orientation)])),
        jpegSegment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
        jpegSegment(0xed, text(`Photoshop 3.0\0${secret}`)),
        jpegSegment(0xe2, text(`MPF\0${secret}`)),
        jpegSegment(0xfe, text(secret)),
      ),
      text(`a film after the picture ${secret}`),
    ]),
  'progressive jpeg': (orientation) =>
    splice(progressiveJpeg, 2, jpegSegment(0xe1, joined([text('Exif\0\0'), exif(orientation)]))),
  png: (orientation) =>
    joined([
      splice(
        png,
        33,
        pngChunk('eXIf', exif(orientation)),
        pngChunk('tEXt', text(`Comment\0${secret}`)),
        pngChunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
        pngChunk('prVt', text(secret)),
      ),
      text(secret),
    ]),
  webp: (orientation) => {
    const extended = new Uint8Array([0x0c, 0, 0, 0, 4, 0, 0, 2, 0, 0])
    const chunks = [webpChunk('VP8X', extended), webp.subarray(12), webpChunk('EXIF', exif(orientation))]
    return joined([
      webpChunk('RIFF', joined([text('WEBP'), ...chunks, webpChunk('XMP ', text(secret))])),
      text(secret),
    ])
  },
  gif: () =>
    splice(gif, 13 + 12, new Uint8Array([0x21, 0xfe, secret.length]), text(secret), new Uint8Array([0])),
}

const exifOf = (bytes: Uint8Array): number => {
  const at = latin1(bytes).indexOf('II*\0')
  return at === -1 ? 1 : orientationOf(bytes.subarray(at))
}

test.each([
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/jpeg', progressiveJpeg],
  ['image/webp', webp],
  ['image/webp', losslessWebp],
  ['image/gif', gif],
])('%s is known by what is in it, with its size; cleaning what is clean changes nothing', (type, bytes) => {
  const cleaned = cleanPicture(bytes)
  expect(cleaned).toMatchObject({ type, width: 5, height: 3 })
  expect(cleaned && cleanPicture(cleaned.bytes)).toEqual(cleaned)
})

test.each(['jpeg', 'progressiveJpeg', 'webp', 'losslessWebp', 'gif'] as const)(
  '%s without anything telling stays as it is, byte for byte',
  (kind) => {
    expect(cleanPicture(samplePictures[kind])?.bytes).toEqual(samplePictures[kind])
  },
)

describe.each(Object.entries(telling))('%s', (name, make) => {
  test('loses place, comments, previews and what hangs on behind, and keeps how it is turned', () => {
    for (const orientation of [1, 3, 6, 8]) {
      const cleaned = cleanPicture(make(orientation))
      expect(cleaned).toMatchObject({ width: 5, height: 3 })
      const bytes = cleaned?.bytes ?? new Uint8Array()
      expect(latin1(bytes)).not.toContain(secret)
      if (name !== 'gif') expect(exifOf(bytes)).toBe(orientation)
      expect(cleanPicture(bytes)?.bytes).toEqual(bytes)
    }
  })

  test('cut off, or with any byte changed, is told or cleaned, and never an error of ours', () => {
    const whole = make(6)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
        const broken = cut ? whole.slice(0, at) : whole.slice()
        if (!cut) broken[at] = value
        const cleaned = cleanPicture(broken)
        expect(cleaned === undefined || cleaned.bytes.length <= broken.length + 100).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

test('what is no picture is not taken for one', () => {
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const heic = joined([new Uint8Array([0, 0, 0, 24]), text('ftypheic')])
  const film = joined([new Uint8Array([0, 0, 0, 24]), text('ftypmp42')])
  for (const bytes of [svg, heic, film, new Uint8Array(), text('GIF89a'), jpeg.subarray(0, 40)]) {
    expect(cleanPicture(bytes)).toBeUndefined()
  }
  fc.assert(
    fc.property(fc.constantFrom(png, jpeg, webp, gif), fc.uint8Array({ maxLength: 200 }), (known, rest) => {
      cleanPicture(joined([known.subarray(0, 12), rest]))
    }),
  )
})
