import type { DatasetSummary } from '#geodata/schema/dataset.ts'

/**
 * ETag of an answer that depends on one dataset. The time of the last write is in it because a database that is made anew counts
 * its revisions from the start. Weak: compression comes after it.
 */
export function revisionTag({ revision, updatedAt }: DatasetSummary, ...variants: string[]): string {
  const parts = [revision, Date.parse(updatedAt).toString(36), ...variants]
  return `W/"${parts.join('-')}"`
}

/** Whether the client already has what the tag stands for (`If-None-Match`, weak comparison). */
export function isUnchanged(headers: Headers, tag: string): boolean {
  const known = headers.get('if-none-match')
  if (known === null) return false
  if (known.trim() === '*') return true
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === tag.replace(/^W\//, ''))
}
