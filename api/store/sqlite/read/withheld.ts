import type { Database } from 'better-sqlite3'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { Viewer } from '../../store.ts'
import type { Condition } from './featureConditions.ts'

/** A dataset, and the map it is of. */
type RowsOf = { id: string; map: string | null }

/** Maps of which the viewer sees every row of every sketch. */
export const editorMaps = (viewer: Viewer): string[] =>
  viewer.kind === 'member'
    ? Object.entries(viewer.maps ?? {}).flatMap(([map, role]) =>
        mapRoles.indexOf(role) >= mapRoles.indexOf('editor') ? [map] : [],
      )
    : []

const personOf = (viewer: Viewer): string | null => (viewer.kind === 'member' ? viewer.id : null)

export function seesAllRows(viewer: Viewer, { map }: Pick<RowsOf, 'map'>): boolean {
  return map === null || viewer.kind === 'system' || editorMaps(viewer).includes(map)
}

/**
 * The one rule of which rows of a dataset are withheld from a viewer, as SQL that every statement holds which answers rows; undefined:
 * none is.
 */
export function notWithheld(db: Database, viewer: Viewer, record: RowsOf): Condition | undefined {
  if (seesAllRows(viewer, record)) return undefined
  const parameters = { withheldOf: record.id, withheldBut: personOf(viewer) }
  const any = db
    .prepare(
      'SELECT 1 FROM kyoso_withheld WHERE dataset = @withheldOf AND author IS NOT @withheldBut LIMIT 1',
    )
    .get(parameters)
  if (!any) return undefined
  return {
    sql: 'fid NOT IN (SELECT fid FROM kyoso_withheld WHERE dataset = @withheldOf AND author IS NOT @withheldBut)',
    parameters,
  }
}

/** The fids of those rows. */
export function withheldFids(db: Database, viewer: Viewer, record: RowsOf): ReadonlySet<number> {
  if (seesAllRows(viewer, record)) return none
  const fids = db
    .prepare<[string, string | null], number>(
      'SELECT fid FROM kyoso_withheld WHERE dataset = ? AND author IS NOT ?',
    )
    .pluck()
    .all(record.id, personOf(viewer))
  return fids.length === 0 ? none : new Set(fids)
}

const none: ReadonlySet<number> = new Set()
