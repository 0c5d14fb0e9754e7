import type { Database } from 'better-sqlite3'
import { isShown } from '#geodata/workshop/isShown.ts'

/** Which of these rows everybody could see who could see the dataset, as it was at a revision. */
export function shownBefore(db: Database, dataset: string, uids: string[], revision: number): Set<string> {
  const last = db
    .prepare<[object], { uid: string; properties: string }>(
      `SELECT uid, properties FROM kyoso_history h
       WHERE dataset = @dataset AND uid IN (SELECT value FROM json_each(@uids)) AND kind != 'delete' AND version = (
         SELECT max(version) FROM kyoso_history WHERE dataset = @dataset AND uid = h.uid AND revision <= @revision
       )`,
    )
    .all({ dataset, uids: JSON.stringify(uids), revision })
  return new Set(last.flatMap(({ uid, properties }) => (isShown(JSON.parse(properties)) ? [uid] : [])))
}
