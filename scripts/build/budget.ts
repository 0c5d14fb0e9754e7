import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '#scripts/root.ts'

type ManifestChunk = { file: string; imports?: string[] }
type Manifest = Record<string, ManifestChunk>

/** `scripts/budget.json`. Roots are chunks by their source, scripts and never are patterns of built files. */
export type Limits = {
  firstMap: { maxKB: number; roots: string[]; scripts: string[]; never: string[] }
  onDemandChunk: { maxKB: number }
}

type Weight = { file: string; kB: number }
export type BudgetReport = {
  limits: Limits
  firstMap: Weight[]
  firstMapKB: number
  onDemand: Weight[]
  /** One sentence for each limit that is broken. */
  breaches: string[]
}

/** Weighs the JavaScript of a built web folder: gzip at the level it is served with, kB of 1,000 bytes, against budget.json. */
export function weighBuild(webFolder: string, limits = readLimits()): BudgetReport {
  const manifest: Manifest = JSON.parse(readFileSync(join(webFolder, '.vite/manifest.json'), 'utf8'))
  const missing = limits.firstMap.roots.filter((key) => !manifest[key])
  const first = filesOfClosure(manifest, limits.firstMap.roots)
  const weights = scriptsIn(webFolder).map((file) => ({ file, kB: gzipKB(join(webFolder, file)) }))
  const isFirst = ({ file }: Weight): boolean =>
    first.has(file) || limits.firstMap.scripts.some((pattern) => new RegExp(pattern).test(file))
  const firstMap = weights.filter(isFirst)
  const onDemand = weights.filter((weight) => !isFirst(weight))
  const firstMapKB = firstMap.reduce((sum, { kB }) => sum + kB, 0)
  return {
    limits,
    firstMap,
    firstMapKB,
    onDemand,
    breaches: [
      ...missing.map((key) => `budget.json counts ${key} to the first map, but the build has no such chunk`),
      ...firstMap
        .filter(({ file }) => limits.firstMap.never.some((pattern) => new RegExp(pattern).test(file)))
        .map(({ file }) => `${file} must load on demand, but the first map imports it`),
      ...(firstMapKB > limits.firstMap.maxKB
        ? [`start page and map weigh ${firstMapKB.toFixed(1)} kB, allowed are ${limits.firstMap.maxKB}`]
        : []),
      ...onDemand
        .filter(({ kB }) => kB > limits.onDemandChunk.maxKB)
        .map(
          ({ file, kB }) => `${file} weighs ${kB.toFixed(1)} kB, allowed are ${limits.onDemandChunk.maxKB}`,
        ),
    ],
  }
}

function readLimits(): Limits {
  return JSON.parse(readFileSync(join(root, 'scripts/budget.json'), 'utf8'))
}

export function budgetTable({ limits, firstMap, firstMapKB, onDemand }: BudgetReport): string {
  const row = (kB: number, name: string): string => `${kB.toFixed(1).padStart(8)}  ${name}`
  const rows = (weights: Weight[]): string[] =>
    weights.toSorted((a, b) => b.kB - a.kB).map(({ file, kB }) => row(kB, `  ${file}`))
  return [
    'JavaScript, kB gzip',
    row(firstMapKB, `start page and map (at most ${limits.firstMap.maxKB})`),
    ...rows(firstMap),
    `          on demand (each at most ${limits.onDemandChunk.maxKB})`,
    ...rows(onDemand),
  ].join('\n')
}

function filesOfClosure(manifest: Manifest, roots: string[]): Set<string> {
  const files = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  roots.forEach(visit)
  return files
}

function scriptsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.m?js$/.test(path))
    .sort()
}

function gzipKB(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1000
}
