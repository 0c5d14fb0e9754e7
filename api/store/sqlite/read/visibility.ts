import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { RowRights } from '../../rowEdit.ts'
import type { Viewer } from '../../store.ts'
import { editorMaps } from './withheld.ts'

/**
 * The one rule of who sees what, as SQL over a row `d` of kyoso_dataset. Every statement that answers a viewer holds it:
 * what does not pass does not exist. Its parameters come from `viewerParameters`.
 */
export const visible = `(
  @viewerKind = 'system'
  OR d.audience = 'public'
  OR (d.audience = 'members' AND @viewerKind = 'member')
  OR (d.audience = 'owner' AND @viewerKind = 'member' AND d.owner = @viewerId)
  OR (d.audience = 'map' AND @viewerKind IN ('member', 'guest') AND d.map IN (SELECT value FROM json_each(@viewerMaps)))
)`

export type ViewerParameters = {
  viewerKind: Viewer['kind'] | 'guest'
  viewerId: string | null
  /** Ids as a JSON array. */
  viewerMaps: string
  /** Those of whose sketches every row is seen. */
  editorMaps: string
}

export const viewerParameters = (viewer: Viewer): ViewerParameters => ({
  viewerKind: viewer.kind === 'member' && viewer.guest ? 'guest' : viewer.kind,
  viewerId: viewer.kind === 'member' ? viewer.id : null,
  viewerMaps: JSON.stringify(viewer.kind === 'member' ? Object.keys(viewer.maps ?? {}) : []),
  editorMaps: JSON.stringify(editorMaps(viewer)),
})

/** Changing needs more than seeing: the product itself, the dataset's owner, or a role in its map. */
export function rowRights(
  viewer: Viewer,
  { owner, map }: { owner: string | null; map: string | null },
): RowRights {
  if (viewer.kind === 'system') return 'all'
  if (viewer.kind !== 'member') return 'none'
  if (map === null) return viewer.id === owner ? 'all' : 'none'
  const role = mapRoles.indexOf(viewer.maps?.[map] ?? 'viewer')
  if (role >= mapRoles.indexOf('editor')) return 'all'
  return role >= mapRoles.indexOf('contributor') ? 'own' : 'none'
}
