import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FontSlice } from '#api/standalone/neededSlices.ts'

const files = [
  'favicon.svg',
  'map.css',
  'map.js',
  'licences.md',
  'assets/BIZ-UDPGothic-OFL.txt',
  'assets/Noto-Sans-OFL.txt',
]

/** What a build puts into `dist/standalone`, in small; `rare` is the only character with a font of its own. */
export async function makeStandaloneFolder(rare = '𠮷'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kyoso-standalone-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, 'slices'))
  for (const name of files) await writeFile(join(folder, name), name)
  await writeFile(join(folder, 'slices/rare.woff2'), 'font')
  const range = `U+${rare.codePointAt(0)?.toString(16)}`
  const slices: FontSlice[] = [{ file: 'slices/rare.woff2', weight: 400, range }]
  await writeFile(join(folder, 'slices.json'), JSON.stringify(slices))
  return folder
}
