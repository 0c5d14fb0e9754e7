import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeLatinFont } from './latinFont.ts'

test('the face of English pages is small, and has the macrons of romanised names and real apostrophes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kyoso-font-'))
  try {
    await writeLatinFont(folder)
    const css = readFileSync(join(folder, 'latin.css'), 'utf8')
    expect(css.match(/@font-face/g)).toHaveLength(2)
    expect(css).toContain('U+14C-14D')
    expect(css).toContain('U+2018-2019')
    let bytes = 0
    for (const [, file = ''] of css.matchAll(/url\(\.\/(.*?)\)/g)) {
      expect(existsSync(join(folder, file))).toBe(true)
      bytes += (await stat(join(folder, file))).size
    }
    expect(bytes).toBeLessThan(50_000)
  } finally {
    await rm(folder, { recursive: true })
  }
})
