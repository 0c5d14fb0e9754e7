import type { RowCommand, Waiting } from './rowCommand.ts'

type Change = Extract<RowCommand, { kind: 'restore' }>['change']

const laterChange = (
  before: Change,
  { geometry, properties }: Extract<RowCommand, { kind: 'update' }>,
): Change => ({
  ...before,
  ...(geometry !== undefined && { geometry }),
  ...((before?.properties ?? properties) && { properties: { ...before?.properties, ...properties } }),
})

/** Two commands on the same row as one; null: together they do nothing; undefined: they stay two. */
const join = (first: RowCommand, next: RowCommand): RowCommand | null | undefined => {
  if (first.kind === 'create' || first.kind === 'restore') {
    if (next.kind === 'update')
      return {
        ...first,
        ...(next.geometry !== undefined && { geometry: next.geometry }),
        properties: { ...first.properties, ...next.properties },
        ...(first.kind === 'restore' && { change: laterChange(first.change, next) }),
      }
    return next.kind === 'remove' && first.kind === 'create' ? null : undefined
  }
  if (first.kind === 'update' && next.kind === 'update')
    return {
      ...first,
      ...next,
      version: first.version,
      ...((first.properties ?? next.properties) && {
        properties: { ...first.properties, ...next.properties },
      }),
    }
  return first.kind === 'remove' && next.kind === 'restore' ? null : undefined
}

/**
 * What waits after one more command: joined with the last one on the same row where that has not been sent, so that a night of
 * edits without a signal is one request. `sending` is on its way and stays as it is.
 */
export const enqueue = (
  waiting: readonly Waiting[],
  next: Waiting,
  sending: ReadonlySet<number>,
): Waiting[] => {
  const index = waiting.findLastIndex(({ dataset, uid }) => dataset === next.dataset && uid === next.uid)
  const last = waiting[index]
  if (!last || sending.has(last.seq) || last.refusal) return [...waiting, next]
  const joined = join(last.command, next.command)
  if (joined === undefined) return [...waiting, next]
  return joined === null ? waiting.toSpliced(index, 1) : waiting.with(index, { ...last, command: joined })
}
