import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { beforeAll, expect, test } from 'vitest'
import { root } from '#scripts/root.ts'
import { charactersOf } from './characters.ts'
import { cutWebFont, ownFile } from './cutWebFont.ts'
import { notices, openSlices, type Weight, weights } from './fontPackage.ts'
import { type Glyphs, openGlyphs } from './glyphs.ts'
import { tableOf } from './sfnt.ts'

let folder = ''
beforeAll(async () => {
  folder = await cutWebFont()
}, 120_000)

async function openOwn(part: 'common' | 'region', weight: Weight): Promise<Glyphs> {
  const packed = readFileSync(join(folder, ownFile(part, weight)))
  return openGlyphs(
    await subsetFont(packed, '', { keepAllGlyphs: true, preserveNameIds: notices, targetFormat: 'truetype' }),
  )
}

test('every character of the interface is in the files that each screen fetches, in both weights', async () => {
  const texts = ['ja', 'en'].map((language) => readFileSync(join(root, 'web/i18n', `${language}.ts`), 'utf8'))
  for (const weight of weights) {
    const { characters } = await openOwn('common', weight)
    const missing = [...charactersOf(texts)].filter((codePoint) => !characters.has(codePoint))
    expect(String.fromCodePoint(...missing)).toBe('')
  }
})

test('both weights hold the same characters, so that no bold is ever imitated', async () => {
  for (const part of ['common', 'region'] as const) {
    const [regular, bold] = await Promise.all(weights.map((weight) => openOwn(part, weight)))
    expect([...(regular?.characters.keys() ?? [])]).toEqual([...(bold?.characters.keys() ?? [])])
  }
})

test('the style sheets declare every character of the font, each in one face of a weight', async () => {
  const css = ['own.css', 'slices.css'].map((file) => readFileSync(join(folder, file), 'utf8')).join('')
  const held = new Set((await openSlices(400)).flatMap(({ glyphs }) => [...glyphs.characters.keys()]))
  const declared = css
    .split('@font-face')
    .filter((face) => face.includes('font-weight: 400'))
    .flatMap((face) => codePointsOf(face))
  expect(declared.length).toBe(new Set(declared).size)
  expect([...held].filter((codePoint) => !declared.includes(codePoint))).toEqual([])
})

test('the files name their authors and the Open Font License', async () => {
  for (const weight of weights) {
    const names = tableOf((await openOwn('region', weight)).tables, 'name')
    const text = Buffer.from(names.subarray(names.readUInt16BE(4)))
      .swap16()
      .toString('utf16le')
    expect(text).toContain('The BIZ UDGothic Project Authors')
    expect(text).toContain('scripts.sil.org/OFL')
  }
})

function codePointsOf(face: string): number[] {
  const ranges = /unicode-range: ([^;]*)/.exec(face)?.[1]?.split(',') ?? []
  return ranges.flatMap((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}
