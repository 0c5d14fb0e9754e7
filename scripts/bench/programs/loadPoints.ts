/**
 * Loads points into a new store. Arguments: data folder, number of points, and where it is to hold the bundled data as well,
 * their folder. Prints the milliseconds of the loading.
 */
import { openStore } from '#api/store/openStore.ts'
import { benchDataset, makePoints, pointFeatures } from '../points.ts'
import { timed } from '../statistics.ts'

const [folder = '', count = '', bundled] = process.argv.slice(2)
const system = { kind: 'system' } as const
const store = await openStore(bundled ? { folder, bundled } : { folder })
await store.createDataset(system, benchDataset)
const points = makePoints(Number(count))
const ms = await timed(() => store.load(system, benchDataset.id, 'bench', pointFeatures(points)))
await store.close()
console.log(JSON.stringify(ms))
process.disconnect?.()
