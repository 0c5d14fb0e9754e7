import type { Database } from 'better-sqlite3'
import type { BinnedRow } from '../../rowEdit.ts'
import type { Viewer } from '../../store.ts'
import { NotAllowed } from '../../storeErrors.ts'
import { readGeometry } from '../geopackage/featureRow.ts'
import { datasetFor } from './datasetQueries.ts'
import { ownUids } from './rowHistory.ts'
import { rowRights } from './visibility.ts'

type DeletedRow = {
  uid: string
  fid: number
  version: number
  at: string
  name: string | null
  geom: Buffer | null
  properties: string
}

const mostShown = 1000

/** What was thrown away last, newest first: all of it for who may change all, their own for the others. */
export function binnedRows(db: Database, viewer: Viewer, id: string): BinnedRow[] {
  const rights = rowRights(viewer, datasetFor(db, viewer, id))
  if (rights === 'none') throw new NotAllowed('the bin is for those who may change rows')
  const own =
    rights === 'all'
      ? ''
      : `AND EXISTS (SELECT 1 FROM kyoso_history m
          WHERE m.dataset = b.dataset AND m.uid = b.uid AND m.version = 1 AND m.author = @person)`
  const rows = db
    .prepare<[object], DeletedRow>(
      `SELECT b.uid, b.fid, b.version, b.at, h.author_name AS name, b.geom, b.properties FROM kyoso_deleted b
       LEFT JOIN kyoso_history h ON h.dataset = b.dataset AND h.uid = b.uid AND h.version = b.version
       WHERE b.dataset = @id ${own}
         AND NOT EXISTS (SELECT 1 FROM kyoso_cleared c WHERE c.dataset = b.dataset AND c.uid = b.uid)
       ORDER BY b.at DESC, b.uid LIMIT @most`,
    )
    .all({ id, most: mostShown, ...(rights === 'own' && viewer.kind === 'member' && { person: viewer.id }) })
  const mine = ownUids(
    db,
    viewer,
    id,
    rows.map(({ uid }) => uid),
  )
  return rows.map(({ uid, fid, version, at, name, geom, properties }) => ({
    row: {
      fid,
      uid,
      version,
      geometry: geom && readGeometry(geom),
      properties: JSON.parse(properties),
      ...(mine.has(uid) && { mine: true }),
    },
    at,
    byName: name,
  }))
}
