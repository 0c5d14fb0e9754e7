import * as Y from 'yjs'
import { InvalidUpdate } from '../../storeErrors.ts'

/** Longer ones are cut in lists; the document keeps them whole. */
const longest = { title: 200, description: 1000 }

/**
 * Whether there was anything new in it, be it that it waits for what it builds on. Throws `InvalidUpdate` for bytes that cannot
 * be applied; the document is of no use then.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array): boolean {
  let isNew = false
  const onUpdate = (): void => {
    isNew = true
  }
  const { pendingStructs, pendingDs } = doc.store
  doc.on('update', onUpdate)
  try {
    // Reads all of it before anything is made of it: a count that the bytes do not hold ends here.
    Y.parseUpdateMeta(update)
    Y.applyUpdate(doc, update)
  } catch {
    throw new InvalidUpdate('unreadable')
  } finally {
    doc.off('update', onUpdate)
  }
  return isNew || doc.store.pendingStructs !== pendingStructs || doc.store.pendingDs !== pendingDs
}

export function docOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) applyUpdate(doc, update)
  return doc
}

/** The whole as one update, without what was deleted in it. */
export const stateOf = (doc: Y.Doc): Uint8Array<ArrayBuffer> => new Uint8Array(Y.encodeStateAsUpdate(doc))

/** What a list of maps tells of a document. */
export function aboutOf(doc: Y.Doc): { title: string; description: string } {
  const about = doc.getMap('about')
  const text = (name: 'title' | 'description'): string => {
    const value = about.get(name)
    return typeof value === 'string' ? value.slice(0, longest[name]) : ''
  }
  return { title: text('title'), description: text('description') }
}
