import * as Y from 'yjs'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Viewer } from '#api/store/store.ts'
import { InvalidUpdate, NotAllowed, UnknownMap } from '#api/store/storeErrors.ts'
import { ClientIds } from './clientIds.ts'
import type { Connection } from './connection.ts'
import { acknowledgedMessage, awarenessMessage, type Message, updateMessage } from './messages.ts'
import { Presence, type PresenceEntry } from './presence.ts'
import { refusals } from './refusals.ts'

type Sent = { from: Connection; update: Uint8Array }

/** Each member's role was checked when it came in; the store is asked as the product itself. */
const product: Viewer = { kind: 'system' }

/** How long edits are gathered before they are committed together, in ms. */
const gathering = 10

/**
 * Everybody who has one map open. An edit is committed before anybody else sees it, and acknowledged after it: what a page shows
 * of others, and what it was told is saved, survives a crash at any moment.
 */
export class Room {
  readonly #id: string
  readonly #maps: MapStore
  readonly #members = new Set<Connection>()
  readonly #presence = new Presence()
  readonly #clientIds = new ClientIds()
  #waiting: Sent[] = []
  #writing: Promise<void> | undefined
  #presenceTimer: NodeJS.Timeout | undefined

  constructor(id: string, maps: MapStore) {
    this.#id = id
    this.#maps = maps
  }

  get isEmpty(): boolean {
    return this.#members.size === 0 && this.#writing === undefined
  }

  join(member: Connection): void {
    this.#members.add(member)
    const others = this.#presence.everybody()
    if (others.length > 0) member.send(awarenessMessage(others))
  }

  leave(member: Connection): void {
    this.#members.delete(member)
    this.#clientIds.leave(member)
    if (this.#presence.leave(member)) this.#schedulePresence()
  }

  takePresence(member: Connection, entries: readonly PresenceEntry[]): void {
    for (const { client, state } of entries) if (state !== 'null') this.#clientIds.use(member, client)
    if (this.#presence.take(member, member.person, entries)) this.#schedulePresence()
  }

  /** What the server has of the document, by its state vector. */
  learn(stateVector: Uint8Array): void {
    this.#clientIds.learn(stateVector)
  }

  /** Throws for an update that cannot be read. */
  takeUpdate(from: Connection, update: Uint8Array): void {
    // Reads all of it, and throws where that is not possible.
    const { to } = Y.parseUpdateMeta(update)
    if (!this.#clientIds.take(from, to)) {
      from.refuse('not-yours', refusals['not-yours'])
      from.close('unreadable', 'not-yours')
      return
    }
    this.#waiting.push({ from, update })
    this.#writing ??= this.#writeAll()
  }

  /** Who has the map open. */
  get people(): ReadonlySet<string> {
    return new Set(Array.from(this.#members, ({ person }) => person))
  }

  /**
   * Each is told what is for them; undefined: nothing. Those who are not `named` are told alike, by whether they may edit: what
   * goes to hundreds is made once.
   */
  tell(
    named: ReadonlySet<string> | 'everybody',
    messageFor: (person: string, mayEdit: boolean) => Message | undefined,
  ): void {
    const messages = new Map<string, Message | undefined>()
    for (const member of this.#members) {
      const { person, mayEdit } = member
      const key = `${mayEdit} ${named === 'everybody' || named.has(person) ? person : ''}`
      if (!messages.has(key)) messages.set(key, messageFor(person, mayEdit))
      const message = messages.get(key)
      if (message) member.send(message)
    }
  }

  /** Resolves when everything that came in is committed or refused. */
  async settled(): Promise<void> {
    await this.#writing
  }

  closePerson(person: string): void {
    for (const member of this.#members) {
      if (member.person === person) member.close('roleTaken', 'the role was taken away')
    }
  }

  close(why: 'stopping' | 'gone', reason: string): void {
    clearTimeout(this.#presenceTimer)
    for (const member of this.#members) member.close(why, reason)
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gathering))
      const batch = this.#waiting
      this.#waiting = []
      await this.#commit(batch)
    }
    this.#writing = undefined
  }

  async #commit(batch: Sent[]): Promise<void> {
    try {
      const updates = batch.map(({ from, update }) => ({ update, author: from.person }))
      await this.#maps.appendUpdates(product, this.#id, updates)
      this.#tell(batch)
    } catch (error) {
      // one bad update must not take the others of the batch with it
      if (error instanceof InvalidUpdate && batch.length > 1)
        for (const each of batch) await this.#commit([each])
      else this.#refuse(batch, error)
    }
  }

  #tell(batch: Sent[]): void {
    const senders = new Set(batch.map(({ from }) => from))
    const [only] = senders.size === 1 ? senders : []
    this.#sendAll(updateMessage(Y.mergeUpdates(batch.map(({ update }) => update))), only)
    for (const { from } of batch) from.durable += 1
    for (const sender of senders) sender.send(acknowledgedMessage(sender.durable))
  }

  #refuse(batch: Sent[], error: unknown): void {
    if (error instanceof UnknownMap || error instanceof NotAllowed) {
      this.close('gone', 'the map is gone')
      return
    }
    const invalid = error instanceof InvalidUpdate
    const code = invalid ? error.reason : 'not-stored'
    if (!invalid) console.error('edits of a map could not be stored:', error)
    for (const member of new Set(batch.map(({ from }) => from))) {
      member.refuse(code, refusals[code])
      // What follows builds on what was refused: the page must come back and bring all of it again.
      member.close(invalid ? (error.reason === 'too-large' ? 'tooLarge' : 'unreadable') : 'tryLater', code)
    }
  }

  /** Positions of many are gathered longer, as each goes to each. */
  #schedulePresence(): void {
    this.#presenceTimer ??= setTimeout(
      () => {
        this.#presenceTimer = undefined
        const changes = this.#presence.changes()
        if (changes.length > 0) this.#sendAll(awarenessMessage(changes))
      },
      Math.min(1000, 40 + 2 * this.#members.size),
    )
  }

  #sendAll(message: Message, except?: Connection): void {
    for (const member of this.#members) if (member !== except) member.send(message)
  }
}
