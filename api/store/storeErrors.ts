import type { Localized } from '#geodata/schema/localized.ts'
import type { Limits } from '#geodata/schema/people/limits.ts'
import type { UserError } from '#geodata/schema/problem.ts'

/** No such dataset, or not for this viewer: callers answer 404 to both. */
export class UnknownDataset extends Error {
  override readonly name = 'UnknownDataset'
  readonly id: string
  constructor(id: string) {
    super(`unknown dataset: ${id}`)
    this.id = id
  }
}

/** No such map, or not for this viewer (404). */
export class UnknownMap extends Error {
  override readonly name = 'UnknownMap'
  readonly id: string
  constructor(id: string) {
    super(`unknown map: ${id}`)
    this.id = id
  }
}

/** Another map's address ends in it (409). */
export class AliasTaken extends Error {
  override readonly name = 'AliasTaken'
  readonly alias: string
  constructor(alias: string) {
    super(`alias in use: ${alias}`)
    this.alias = alias
  }
}

/** Bytes that are no Yjs update of this document, or make it larger than a document may be (422). Nothing was written. */
export class InvalidUpdate extends Error {
  override readonly name = 'InvalidUpdate'
  readonly reason: 'unreadable' | 'too-large'
  constructor(reason: InvalidUpdate['reason']) {
    super(`a document update is ${reason}`)
    this.reason = reason
  }
}

/** The viewer may see it but not change it (403). */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
}

/** It would leave the server or a map in a state that must not be (409). Nothing was written. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible'
  readonly reason: 'last-owner' | 'last-administrator' | 'last-leader' | 'email-taken'
  constructor(reason: NotPossible['reason']) {
    super(`not possible: ${reason}`)
    this.reason = reason
  }
}

/** More than the administrator allows (413). Nothing was written. */
export class OverLimit extends Error {
  override readonly name = 'OverLimit'
  readonly limit: keyof Limits
  readonly most: number
  constructor(limit: keyof Limits, most: number) {
    super(`over the limit: ${limit} ${most}`)
    this.limit = limit
    this.most = most
  }
}

/** What was to be written does not fit the dataset: every fault is listed (422). Nothing was written. */
export class InvalidFeatures extends Error {
  override readonly name = 'InvalidFeatures'
  readonly errors: UserError[]
  constructor(errors: UserError[]) {
    super(errors.map((error) => `${error.path}: ${error.message.en}`).join('; '))
    this.errors = errors
  }
}

/** The disk, or the space allowed to the store, is full (507). Nothing was written; reading goes on. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull'
  constructor() {
    super('the storage is full: nothing was written')
  }
}

/** The store cannot be opened or read. `sentence` is for the person who runs the server. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  readonly sentence: Localized
  constructor(sentence: Localized, options?: ErrorOptions) {
    super(sentence.en, options)
    this.sentence = sentence
  }
}
