/**
 * `npm run bench [-- name …] [-- --points 100000] [-- --people 20 --seconds 20]`: measures the product against its peers, prints a table and writes
 * results.json beside this file. Ours and the peer take turns within one run; a peer that is not installed is recorded as absent.
 */
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isFresh } from '#scripts/build/dist.ts'
import { buildPrograms } from './buildPrograms.ts'
import { Context } from './context.ts'
import { type Entry, entryTable } from './entry.ts'
import { blockedPage } from './measure/blockedPage.ts'
import { bulkLoad } from './measure/bulkLoad.ts'
import { cachedTiles } from './measure/cachedTiles.ts'
import { coldTiles } from './measure/coldTiles.ts'
import { firstMap } from './measure/firstMap.ts'
import { itemsPage } from './measure/itemsPage.ts'
import { live } from './measure/live.ts'
import { participants } from './measure/participants.ts'
import { scriptSizes } from './measure/scriptSizes.ts'
import { spatialQueries } from './measure/spatialQueries.ts'
import { undo } from './measure/undo.ts'

const measures: Record<string, (context: Context) => Promise<Entry[]>> = {
  scriptSizes,
  bulkLoad,
  coldTiles,
  cachedTiles,
  itemsPage,
  spatialQueries,
  live,
  participants,
  firstMap,
  blockedPage,
  undo,
}

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    points: { type: 'string', default: '1000000' },
    people: { type: 'string', default: '400' },
    seconds: { type: 'string', default: '120' },
  },
})
const unknown = asked.filter((name) => !measures[name])
if (unknown.length > 0) {
  console.error(
    `no measurement is called ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}`,
  )
  process.exit(2)
}
if (!isFresh()) {
  console.error('dist/ is not built from these sources: run `npm run build` first')
  process.exit(2)
}

await buildPrograms()
const crowd = { people: Number(values.people), seconds: Number(values.seconds) }
const context = new Context(Number(values.points), crowd)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void context.close().then(() => process.exit(130)))
}

const entries: Entry[] = []
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.error(`${name} …`)
    try {
      entries.push(...(await measure(context)))
    } catch (error) {
      // The others are still worth knowing; the exit code tells that one is missing.
      console.error(`${name} was not measured:`, error)
      process.exitCode = 1
    }
  }
} finally {
  await context.close()
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`,
)
console.log(entryTable(entries))
await writeFile(join(import.meta.dirname, 'results.json'), `${JSON.stringify(entries, null, 2)}\n`)
