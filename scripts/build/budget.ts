import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '#scripts/root.ts'

type ManifestChunk = { file: string; imports?: string[] }
type Manifest = Record<string, ManifestChunk>

/** What a reader downloads before a page stands. Roots are chunks by their source, scripts and never are patterns of built files. */
type PageLimit = { name: string; maxKB: number; roots: string[]; scripts: string[]; never: string[] }

/** `scripts/budget.json`. */
export type Limits = { pages: PageLimit[]; onDemandChunk: { maxKB: number } }

type Weight = { file: string; kB: number }
type PageWeight = { limit: PageLimit; files: Weight[]; kB: number }
export type BudgetReport = {
  limits: Limits
  pages: PageWeight[]
  onDemand: Weight[]
  /** One sentence for each limit that is broken. */
  breaches: string[]
}

/** Weighs the JavaScript of a built web folder: gzip at the level it is served with, kB of 1,000 bytes, against budget.json. */
export function weighBuild(webFolder: string, limits = readLimits()): BudgetReport {
  const manifest: Manifest = JSON.parse(readFileSync(join(webFolder, '.vite/manifest.json'), 'utf8'))
  const weights = scriptsIn(webFolder).map((file) => ({ file, kB: gzipKB(join(webFolder, file)) }))
  const pages = limits.pages.map((limit) => weighPage(limit, manifest, weights))
  const onDemand = weights.filter(
    ({ file }) => !pages.some(({ files }) => files.some((each) => each.file === file)),
  )
  return {
    limits,
    pages,
    onDemand,
    breaches: [
      ...pages.flatMap((page) => pageBreaches(page, manifest)),
      ...onDemand
        .filter(({ kB }) => kB > limits.onDemandChunk.maxKB)
        .map(
          ({ file, kB }) => `${file} weighs ${kB.toFixed(1)} kB, allowed are ${limits.onDemandChunk.maxKB}`,
        ),
    ],
  }
}

function weighPage(limit: PageLimit, manifest: Manifest, weights: Weight[]): PageWeight {
  const closure = filesOfClosure(manifest, limit.roots)
  const files = weights.filter(
    ({ file }) => closure.has(file) || limit.scripts.some((pattern) => new RegExp(pattern).test(file)),
  )
  return { limit, files, kB: files.reduce((sum, { kB }) => sum + kB, 0) }
}

function pageBreaches({ limit, files, kB }: PageWeight, manifest: Manifest): string[] {
  return [
    ...limit.roots
      .filter((key) => !manifest[key])
      .map((key) => `budget.json counts ${key} to ${limit.name}, but the build has no such chunk`),
    ...files
      .filter(({ file }) => limit.never.some((pattern) => new RegExp(pattern).test(file)))
      .map(({ file }) => `${file} must load on demand, but ${limit.name} imports it`),
    ...(kB > limit.maxKB ? [`${limit.name} weighs ${kB.toFixed(1)} kB, allowed are ${limit.maxKB}`] : []),
  ]
}

function readLimits(): Limits {
  return JSON.parse(readFileSync(join(root, 'scripts/budget.json'), 'utf8'))
}

export function budgetTable({ limits, pages, onDemand }: BudgetReport): string {
  const row = (kB: number, name: string): string => `${kB.toFixed(1).padStart(8)}  ${name}`
  const rows = (weights: Weight[]): string[] =>
    weights.toSorted((a, b) => b.kB - a.kB).map(({ file, kB }) => row(kB, `  ${file}`))
  return [
    'JavaScript, kB gzip',
    ...pages.flatMap(({ limit, files, kB }) => [
      row(kB, `${limit.name} (at most ${limit.maxKB})`),
      ...rows(files),
    ]),
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
