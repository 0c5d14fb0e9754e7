import type { Database, Statement } from 'better-sqlite3'
import * as Y from 'yjs'
import type { DocumentDiff, DocumentUpdate } from '../../mapStore.ts'
import { InvalidUpdate, UnknownMap } from '../../storeErrors.ts'
import { readLimits } from '../people/limits.ts'
import { requireRoomForDocument } from '../people/requireRoom.ts'
import { aboutOf, applyUpdate, docOf, stateOf } from './yjsDocument.ts'

type OpenDocument = {
  doc: Y.Doc
  /** Updates stored since the last compaction, and the bytes of all that is stored. */
  updates: number
  bytes: number
}

/** How many documents are kept ready in memory. */
const mostOpen = 40

/**
 * Documents of the file as Yjs documents in memory. What the file holds is always what memory holds: an update is applied, then
 * committed; where either fails the copy in memory is dropped.
 */
export class OpenDocuments {
  readonly #db: Database
  readonly #compactAfter: number
  readonly #open = new Map<string, OpenDocument>()
  readonly #insert: Statement<[string, string, string, Uint8Array]>
  readonly #touch: Statement<[{ id: string; title: string; description: string; now: string }]>

  constructor(db: Database, compactAfter = 500) {
    this.#db = db
    this.#compactAfter = compactAfter
    this.#insert = db.prepare('INSERT INTO map_update (map, author, at, data) VALUES (?, ?, ?, ?)')
    this.#touch = db.prepare(
      'UPDATE map SET title = @title, description = @description, updated_at = @now WHERE id = @id',
    )
  }

  state(id: string): Uint8Array<ArrayBuffer> {
    return stateOf(this.#get(id).doc)
  }

  diff(id: string, since: Uint8Array): DocumentDiff {
    const { doc } = this.#get(id)
    try {
      return { update: Y.encodeStateAsUpdate(doc, since), stateVector: Y.encodeStateVector(doc) }
    } catch {
      throw new InvalidUpdate('unreadable')
    }
  }

  /** Durable when it returns. All or nothing. Whoever opens a map says what they have: where that is nothing new, nothing is written. */
  append(id: string, updates: DocumentUpdate[]): undefined {
    const open = this.#get(id)
    try {
      const news = updates.filter(({ update }) => applyUpdate(open.doc, update))
      if (news.length > 0) this.#db.transaction(() => this.#store(id, open, news)).immediate()
    } catch (error) {
      this.forget(id)
      throw error
    }
  }

  forget(id: string): void {
    this.#open.get(id)?.doc.destroy()
    this.#open.delete(id)
  }

  #store(id: string, open: OpenDocument, updates: DocumentUpdate[]): void {
    const now = new Date().toISOString()
    for (const { update, author } of updates) {
      this.#insert.run(id, author, now, update)
      open.updates += 1
      open.bytes += update.length
    }
    this.#touch.run({ id, ...aboutOf(open.doc), now })
    const most = readLimits(this.#db).document
    if (open.updates >= this.#compactAfter || open.bytes > most) this.#compact(id, open, most)
  }

  /** One state instead of state and updates, in the same transaction as the last of them. */
  #compact(id: string, open: OpenDocument, most: number): void {
    const state = stateOf(open.doc)
    requireRoomForDocument(state.length, most)
    this.#db.prepare('UPDATE map_state SET state = ? WHERE map = ?').run(state, id)
    this.#db.prepare('DELETE FROM map_update WHERE map = ?').run(id)
    open.updates = 0
    open.bytes = state.length
  }

  #get(id: string): OpenDocument {
    const known = this.#open.get(id)
    if (known) {
      // the one used last goes to the end
      this.#open.delete(id)
      this.#open.set(id, known)
      return known
    }
    const open = this.#read(id)
    this.#open.set(id, open)
    const [oldest] = this.#open.keys()
    if (this.#open.size > mostOpen && oldest !== undefined) this.forget(oldest)
    return open
  }

  #read(id: string): OpenDocument {
    const select = (sql: string) => this.#db.prepare<[string], Buffer>(sql).pluck()
    const state = select('SELECT state FROM map_state WHERE map = ?').get(id)
    if (!state) throw new UnknownMap(id)
    const updates = select('SELECT data FROM map_update WHERE map = ? ORDER BY id').all(id)
    return {
      doc: docOf([state, ...updates]),
      updates: updates.length,
      bytes: updates.reduce((sum, update) => sum + update.length, state.length),
    }
  }
}
