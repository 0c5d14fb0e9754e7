import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Refusal, Waiting } from '#web/project/rows/rowCommand.ts'

/** Where a row of one's own is on its way. `sent`: everybody sees it; `shown`: a facilitator has let everybody see it. */
export type RowState =
  | { kind: 'waiting' }
  | { kind: 'refused'; seq: number; refusal: Refusal }
  | { kind: 'held' }
  | { kind: 'returned'; note: string }
  | { kind: 'shown' }
  | { kind: 'sent' }

export const rowState = (
  { id, properties }: FeatureJson,
  waiting: readonly Waiting[],
  approval: boolean,
): RowState => {
  const own = waiting.filter(({ uid }) => uid === id)
  for (const { seq, refusal } of own) if (refusal) return { kind: 'refused', seq, refusal }
  if (own.length > 0) return { kind: 'waiting' }
  const { review, review_note: note } = properties
  if (review === 'held') return { kind: 'held' }
  if (review === 'returned') return { kind: 'returned', note: typeof note === 'string' ? note : '' }
  return { kind: approval ? 'shown' : 'sent' }
}
