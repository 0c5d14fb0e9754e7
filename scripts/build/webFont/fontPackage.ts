import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { type Glyphs, openGlyphs } from './glyphs.ts'

const require = createRequire(import.meta.url)

/** BIZ UDPGothic as fontsource has it: in slices, each a file that browsers fetch when a page shows one of its characters. */
const folder = dirname(require.resolve('@fontsource/biz-udpgothic/package.json'))

export const family = 'BIZ UDPGothic'
export const weights = [400, 700] as const
export type Weight = (typeof weights)[number]

export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(read('package.json'))
  return version
}

export const sliceFile = (slice: string, weight: Weight): string =>
  join(folder, 'files', `biz-udpgothic-${slice}-${weight}-normal.woff2`)

/** Entries of table `name` to keep beside the usual ones: licence, and where to read it. */
export const notices = [13, 14]

export const licenceText = (): string => read('LICENSE')

export type Slice = { name: string; glyphs: Glyphs }

export async function openSlices(weight: Weight): Promise<Slice[]> {
  const ranges: Record<string, string> = JSON.parse(read('unicode.json'))
  const names = Object.keys(ranges).map((key) => key.replace(/^\[(.*)\]$/, '$1'))
  return Promise.all(
    names.map(async (name) => ({
      name,
      glyphs: openGlyphs(
        await subsetFont(readFileSync(sliceFile(name, weight)), '', {
          keepAllGlyphs: true,
          preserveNameIds: notices,
          targetFormat: 'truetype',
        }),
      ),
    })),
  )
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}
