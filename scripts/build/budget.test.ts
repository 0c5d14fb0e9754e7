import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Limits, weighBuild } from './budget.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kyoso-budget-'))
  mkdirSync(join(folder, '.vite'))
  mkdirSync(join(folder, 'assets'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const limits: Limits = {
  pages: [
    {
      name: 'start page and map',
      maxKB: 30,
      roots: ['index.html', 'Map.tsx'],
      scripts: ['-worker-'],
      never: ['deck'],
    },
  ],
  onDemandChunk: { maxKB: 15 },
}

/** A built file that no compression makes smaller. */
const script = (name: string, kB: number): void =>
  writeFileSync(join(folder, 'assets', name), randomBytes(kB * 1000))

const manifest = (chunks: Record<string, { file: string; imports?: string[] }>): void =>
  writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(chunks))

test('counts what the first screens import, whatever route it is loaded by, and the worker', () => {
  for (const name of ['index.js', 'map.js', 'shared.js', 'map-worker-1.js', 'table.js']) script(name, 5)
  manifest({
    'index.html': { file: 'assets/index.js', imports: ['_shared'] },
    'Map.tsx': { file: 'assets/map.js', imports: ['_shared', 'index.html'] },
    _shared: { file: 'assets/shared.js' },
    'Table.tsx': { file: 'assets/table.js' },
  })
  const report = weighBuild(folder, limits)
  expect(Math.round(report.pages[0]?.kB ?? 0)).toBe(20)
  expect(report.onDemand.map(({ file }) => file)).toEqual(['assets/table.js'])
  expect(report.breaches).toEqual([])
})

test('names each breach: too heavy together, too heavy alone, loaded too early, a screen that is gone', () => {
  script('index.js', 31)
  script('deck.js', 1)
  script('table.js', 16)
  manifest({
    'index.html': { file: 'assets/index.js', imports: ['_deck'] },
    _deck: { file: 'assets/deck.js' },
  })
  expect(weighBuild(folder, limits).breaches).toEqual([
    expect.stringContaining('Map.tsx'),
    expect.stringContaining('assets/deck.js must load on demand'),
    expect.stringMatching(/start page and map weighs 32\.\d kB, allowed are 30/),
    expect.stringMatching(/assets\/table\.js weighs 16\.\d kB, allowed are 15/),
  ])
})
