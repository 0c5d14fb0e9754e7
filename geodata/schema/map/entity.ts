/**
 * One thing of a map document that can be made, changed, moved and removed by itself. `id` is a UUID made where it was made;
 * `order` a fractional index: what stands between two others gets a key between theirs, so that two people may insert at once.
 */
export type Entity = { id: string; order: string }

/** Orders equal keys by id, so that everybody sees the same list. */
export const byOrder = (left: Entity, right: Entity): number => {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
