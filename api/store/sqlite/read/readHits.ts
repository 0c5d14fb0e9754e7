import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { SearchHit } from '#geodata/schema/search.ts'
import { featuresByFid } from './featureQueries.ts'
import { toHit } from './toHit.ts'

/** The hits of found rows, in the same order; undefined where a row is gone. */
export function readHits(
  db: Database,
  found: { dataset: Dataset; fid: number }[],
): (SearchHit | undefined)[] {
  const hits = new Map<string, SearchHit>()
  for (const dataset of new Set(found.map((each) => each.dataset))) {
    const fids = found.filter((each) => each.dataset === dataset).map((each) => each.fid)
    for (const feature of featuresByFid(db, dataset, fids)) {
      hits.set(`${dataset.id}/${feature.fid}`, toHit(dataset, feature))
    }
  }
  return found.map(({ dataset, fid }) => hits.get(`${dataset.id}/${fid}`))
}
