import type { Localized } from '#geodata/schema/localized.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import {
  AliasTaken,
  InvalidFeatures,
  InvalidUpdate,
  NotAllowed,
  NotPossible,
  OverLimit,
  StorageFull,
  StoreUnavailable,
  UnknownDataset,
  UnknownMap,
} from '../../storeErrors.ts'

/** An error on its way between threads, where classes get lost. */
export type SentError =
  | { kind: 'InvalidFeatures'; errors: UserError[] }
  | { kind: 'UnknownDataset' | 'UnknownMap'; id: string }
  | { kind: 'AliasTaken'; alias: string }
  | { kind: 'InvalidUpdate'; reason: InvalidUpdate['reason'] }
  | { kind: 'NotPossible'; reason: NotPossible['reason'] }
  | { kind: 'OverLimit'; limit: OverLimit['limit']; most: number }
  | { kind: 'StorageFull' }
  | { kind: 'StoreUnavailable'; sentence: Localized; detail: string }
  | { kind: 'NotAllowed'; message: string }
  | { kind: 'other'; message: string; stack: string }

export function sendError(error: unknown): SentError {
  if (error instanceof InvalidFeatures) return { kind: 'InvalidFeatures', errors: error.errors }
  if (error instanceof UnknownDataset) return { kind: 'UnknownDataset', id: error.id }
  if (error instanceof UnknownMap) return { kind: 'UnknownMap', id: error.id }
  if (error instanceof AliasTaken) return { kind: 'AliasTaken', alias: error.alias }
  if (error instanceof InvalidUpdate) return { kind: 'InvalidUpdate', reason: error.reason }
  if (error instanceof NotPossible) return { kind: 'NotPossible', reason: error.reason }
  if (error instanceof OverLimit) return { kind: 'OverLimit', limit: error.limit, most: error.most }
  if (error instanceof StorageFull) return { kind: 'StorageFull' }
  if (error instanceof NotAllowed) return { kind: 'NotAllowed', message: error.message }
  if (error instanceof StoreUnavailable) {
    return {
      kind: 'StoreUnavailable',
      sentence: error.sentence,
      detail: error.cause instanceof Error ? error.cause.message : '',
    }
  }
  if (error instanceof Error) return { kind: 'other', message: error.message, stack: error.stack ?? '' }
  return { kind: 'other', message: String(error), stack: '' }
}

export function receiveError(sent: SentError): Error {
  switch (sent.kind) {
    case 'InvalidFeatures':
      return new InvalidFeatures(sent.errors)
    case 'UnknownDataset':
      return new UnknownDataset(sent.id)
    case 'UnknownMap':
      return new UnknownMap(sent.id)
    case 'AliasTaken':
      return new AliasTaken(sent.alias)
    case 'InvalidUpdate':
      return new InvalidUpdate(sent.reason)
    case 'NotPossible':
      return new NotPossible(sent.reason)
    case 'OverLimit':
      return new OverLimit(sent.limit, sent.most)
    case 'StorageFull':
      return new StorageFull()
    case 'NotAllowed':
      return new NotAllowed(sent.message)
    case 'StoreUnavailable':
      return new StoreUnavailable(sent.sentence, { cause: new Error(sent.detail) })
    case 'other':
      return Object.assign(new Error(sent.message), { stack: sent.stack })
  }
}
