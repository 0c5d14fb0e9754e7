import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import subsetFont from 'subset-font'
import { root } from '#scripts/root.ts'
import { type DividedCharacters, divideCharacters } from './characters.ts'
import { type FontFile, withoutRepeats, writeFontFace } from './fontFaces.ts'
import {
  family,
  notices,
  openSlices,
  packageVersion,
  type Slice,
  sliceFile,
  type Weight,
  weights,
} from './fontPackage.ts'
import { latinVersion, writeLatinFont } from './latinFont.ts'
import { mergeFonts } from './mergeFonts.ts'
import { readProductTexts } from './productTexts.ts'

/** The files that are cut here, and not taken from the package as they are. */
export const ownFile = (part: keyof DividedCharacters, weight: Weight): string =>
  `biz-udpgothic-${part}-${weight}.woff2`

/**
 * Makes the web font: few files with the characters of our own texts and data, and the style sheets that declare them and, for
 * every other character, the slices of the package. Returns the folder, which is kept as long as what it is made from stays.
 */
export async function cutWebFont(): Promise<string> {
  const { interfaceTexts, dataTexts } = readProductTexts()
  const divided = divideCharacters(interfaceTexts, dataTexts)
  const folder = join(root, '.cache/web-font', keyOf(divided))
  if (existsSync(folder)) return folder
  const next = `${folder}-${process.pid}`
  await mkdir(next, { recursive: true })
  try {
    await writeWebFont(next, divided)
    await rename(next, folder)
  } catch (error) {
    // Another build may have finished the same folder meanwhile.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(next, { recursive: true, force: true })
  }
  return folder
}

function keyOf({ common, region }: DividedCharacters): string {
  const hash = createHash('sha256').update(packageVersion()).update(latinVersion())
  for (const set of [common, region]) hash.update([...set].sort((a, b) => a - b).join()).update(';')
  for (const file of readdirSync(join(root, 'scripts/build/webFont')).sort())
    if (!file.includes('.test.')) hash.update(readFileSync(join(root, 'scripts/build/webFont', file)))
  return hash.digest('hex').slice(0, 16)
}

async function writeWebFont(folder: string, divided: DividedCharacters): Promise<void> {
  const own: FontFile[] = []
  const slices: FontFile[] = []
  for (const weight of weights) {
    const opened = await openSlices(weight)
    own.push(await writeOwn('common', weight, opened, divided.common, folder))
    own.push(await writeOwn('region', weight, opened, divided.region, folder))
    slices.push(...slicesBeyond(divided, weight, opened, folder))
  }
  await writeFile(join(folder, 'own.css'), styleSheet(own))
  await writeFile(join(folder, 'slices.css'), styleSheet(slices))
  await writeLatinFont(folder)
}

async function writeOwn(
  part: keyof DividedCharacters,
  weight: Weight,
  slices: Slice[],
  wanted: Set<number>,
  folder: string,
): Promise<FontFile> {
  const glyphs = slices.map((slice) => slice.glyphs)
  const characters = [...wanted].filter((codePoint) =>
    glyphs.some((slice) => slice.characters.has(codePoint)),
  )
  const font = await subsetFont(mergeFonts(glyphs, characters), '', {
    keepAllGlyphs: true,
    preserveNameIds: notices,
    targetFormat: 'woff2',
  })
  const file = ownFile(part, weight)
  await writeFile(join(folder, file), font)
  return { url: `./${file}`, weight, characters }
}

function slicesBeyond(
  { common, region }: DividedCharacters,
  weight: Weight,
  slices: Slice[],
  folder: string,
): FontFile[] {
  const rest = withoutRepeats(
    slices.map(({ glyphs }) => glyphs.characters.keys()),
    [...common, ...region],
  )
  return slices.flatMap(({ name }, index) => {
    const characters = rest[index] ?? []
    if (characters.length === 0) return []
    return [{ url: relative(folder, sliceFile(name, weight)).replaceAll(sep, '/'), weight, characters }]
  })
}

/** In the order of their names the weights of a file stand side by side: what they say alike is packed away. */
const styleSheet = (files: FontFile[]): string =>
  files
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map((file) => writeFontFace(family, file))
    .join('')
