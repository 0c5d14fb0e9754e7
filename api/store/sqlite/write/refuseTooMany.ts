import type { Database } from 'better-sqlite3'
import { InvalidFeatures } from '../../storeErrors.ts'

/** Sketches and results of one map. */
const mostDatasets = 200

/** Throws `InvalidFeatures` where a map has as many datasets of its own as it may. */
export function refuseTooMany(db: Database, map: string): void {
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM kyoso_dataset WHERE map = ?')
    .pluck()
    .get(map)
  if (count !== undefined && count < mostDatasets) return
  const message = {
    ja: `一つの地図につくれるスケッチと分析結果は、合わせて ${mostDatasets} 枚までです。`,
    en: `One map takes up to ${mostDatasets} sketches and results together.`,
  }
  throw new InvalidFeatures([{ path: 'sketches', message, severity: 'error' }])
}
