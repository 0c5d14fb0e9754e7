import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const unsentKey = (map: string): string => `kyoso.unsent.${map}`

/** How many edits of earlier visits were never known to be durable. */
export const leftUnsent = (map: string): number => Number(localStorage.getItem(unsentKey(map)) ?? 0) || 0

export const noteUnsent = (map: string, count: number): void => {
  if (count > 0) localStorage.setItem(unsentKey(map), String(count))
  else localStorage.removeItem(unsentKey(map))
}

export type DeviceCopy = { loaded: Promise<boolean>; close: () => void }

/**
 * Keeps the document in this browser, so that what could not be sent survives a reload. `loaded` tells whether the browser lets
 * pages keep anything (a private window may not).
 */
export const keepOnDevice = (map: string, doc: Y.Doc): DeviceCopy => {
  const copy = new IndexeddbPersistence(`kyoso-map-${map}`, doc)
  return {
    loaded: copy.whenSynced.then(
      () => true,
      () => false,
    ),
    close: () => void copy.destroy().catch(() => undefined),
  }
}
