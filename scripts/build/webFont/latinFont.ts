import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { writeFontFace } from './fontFaces.ts'

const require = createRequire(import.meta.url)

/** Noto Sans as fontsource has it, one file for all weights. */
const folder = dirname(require.resolve('@fontsource-variable/noto-sans/package.json'))
const family = 'Noto Sans'

/** The whole of the package's first slice, and of its heavy second one the vowels of romanised Japanese. */
const basic = range(0x20, 0x7e)
const slices = [
  {
    slice: 'latin',
    characters: [
      ...basic,
      ...range(0xa0, 0xff),
      0x2013,
      0x2014,
      0x2018,
      0x2019,
      0x201c,
      0x201d,
      0x2026,
      0x2032,
    ],
  },
  { slice: 'latin-ext', characters: Array.from('āēīōūĀĒĪŌŪ', (letter) => letter.codePointAt(0) ?? 0) },
]

export const latinLicence = (): string => readFileSync(join(folder, 'LICENSE'), 'utf8')

export function latinVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return version
}

/**
 * The face of English pages. In BIZ UDPGothic Latin letters have to fit into the square of a kanji: what hangs below the line is
 * cut short, and an apostrophe takes the room of a letter.
 */
export async function writeLatinFont(target: string): Promise<void> {
  const faces: string[] = []
  for (const { slice, characters } of slices) {
    const file = `noto-sans-${slice}.woff2`
    const source = readFileSync(join(folder, 'files', `noto-sans-${slice}-wght-normal.woff2`))
    const font = await subsetFont(source, String.fromCodePoint(...characters), { targetFormat: 'woff2' })
    await writeFile(join(target, file), font)
    faces.push(writeFontFace(family, { url: `./${file}`, weight: '100 900', characters }))
  }
  await writeFile(join(target, 'latin.css'), faces.join(''))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
