import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { buildGeodata } from '#scripts/bundled/buildGeodata.ts'
import type { BundledFile } from '#scripts/bundled/bundledFile.ts'
import { fetchOfficial } from '#scripts/bundled/online/fetchOfficial.ts'
import { officialSources } from '#scripts/bundled/online/officialSources.ts'
import { overlayFolder } from '#scripts/bundled/overlayFolder.ts'
import { readReadings } from '#scripts/bundled/readings.ts'
import { type SourceFolder, sourceFolder } from '#scripts/bundled/sourceFolder.ts'
import { buildTransit } from '#scripts/bundled/transit.ts'
import { root } from '#scripts/root.ts'

const help = `Rewrites geodata/bundled from its sources; what was written by hand (readings, report) stays as it is.

  tsx scripts/build-bundled.ts            from the copies in KYOSO_SOURCES (default: ../shared)
  tsx scripts/build-bundled.ts --online   first fetches what has a stable official address into .cache/sources`

const bundledFolder = join(root, 'geodata', 'bundled')
const cacheFolder = join(root, '.cache', 'sources')

async function main(args: string[]): Promise<number> {
  const strange = args.find((arg) => arg !== '--online')
  if (strange !== undefined) {
    console.log(help)
    return strange === '--help' ? 0 : 1
  }
  const copies = resolve(root, process.env.KYOSO_SOURCES ?? '../shared')
  const online = args.includes('--online')
  const complete = !online || (await fetchAll())
  if (!existsSync(join(copies, 'facts', 'places.csv'))) {
    console.error(
      `The table of places, facts/places.csv, is not in ${copies}: set KYOSO_SOURCES to the folder of source copies.`,
    )
    return 1
  }
  const sources = online
    ? overlayFolder(sourceFolder(cacheFolder), sourceFolder(copies))
    : sourceFolder(copies)
  for (const file of bundledFiles(sources)) console.log(await write(file))
  return complete ? 0 : 1
}

async function fetchAll(): Promise<boolean> {
  const { failed } = await fetchOfficial(officialSources, cacheFolder, process.stderr)
  const reference = officialSources.filter(({ use }) => use === 'reference').map(({ id }) => id)
  console.log(
    `Kept in ${relative(root, cacheFolder)} for comparing by hand, not read by the build: ${reference.join(', ')}.`,
  )
  if (failed.length > 0)
    console.error(
      `${failed.length} of ${officialSources.length} could not be fetched; the copies stand in for them.`,
    )
  return failed.length === 0
}

function* bundledFiles(sources: SourceFolder): Generator<BundledFile> {
  const readings = readReadings(join(bundledFolder, 'readings.csv'))
  yield* buildGeodata(sources, readings)
  yield* buildTransit(sources, readings)
}

async function write({ path, text }: BundledFile): Promise<string> {
  const target = join(bundledFolder, path)
  const before = await readFile(target, 'utf8').catch(() => null)
  const size = `${(Buffer.byteLength(text) / 1024).toFixed(0)} kB`
  if (before === text) return `unchanged  ${path}  ${size}`
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, text)
  return `${before === null ? 'new      ' : 'changed  '}  ${path}  ${size}`
}

process.exitCode = await main(process.argv.slice(2))
