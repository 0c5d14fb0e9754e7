import type { Viewer } from '../../store.ts'

/**
 * The one rule of who sees what, as SQL over a row `d` of kyoso_dataset. Every statement that answers a viewer holds it:
 * what does not pass does not exist. Its parameters come from `viewerParameters`.
 */
export const visible = `(
  @viewerKind = 'system'
  OR d.audience = 'public'
  OR (d.audience = 'members' AND @viewerKind = 'member')
  OR (d.audience = 'owner' AND @viewerKind = 'member' AND d.owner = @viewerId)
)`

export type ViewerParameters = { viewerKind: Viewer['kind']; viewerId: string | null }

export const viewerParameters = (viewer: Viewer): ViewerParameters => ({
  viewerKind: viewer.kind,
  viewerId: viewer.kind === 'member' ? viewer.id : null,
})

/** Changing needs more than seeing: the product itself, or the dataset's owner. */
export const mayWrite = (viewer: Viewer, owner: string | null): boolean =>
  viewer.kind === 'system' || (viewer.kind === 'member' && viewer.id === owner)
