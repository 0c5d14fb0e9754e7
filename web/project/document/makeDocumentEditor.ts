import { unwrap } from 'solid-js/store'
import * as Y from 'yjs'
import { applyChanges, sharedTypesOf } from '#geodata/mapDocument/mapDoc.ts'
import type { MapEdit } from '#geodata/schema/map/mapEdit.ts'
import type { Step, UndoStack } from './makeUndoStack.ts'

/** Edits of the same thing that follow each other faster than this are one act: a slider dragged, a word typed. */
const SAME_ACT_MS = 1200

type Side = 'undo' | 'redo'

/**
 * Applies edits to the document as one person's, each of which that person can take back while the others' edits stay. `now`
 * in milliseconds.
 */
export const makeDocumentEditor = (doc: Y.Doc, stack: UndoStack, now: () => number) => {
  const origin = { editor: doc.clientID }
  const manager = new Y.UndoManager(sharedTypesOf(doc), {
    trackedOrigins: new Set([origin]),
    captureTimeout: Number.POSITIVE_INFINITY,
  })
  let last: { act: string; at: number } | undefined

  /** Takes back the newest item of one side and nothing else: left alone, Yjs would go on until something changes. */
  const takeBack = (side: Side): boolean => {
    const [own, other] =
      side === 'undo' ? (['undoStack', 'redoStack'] as const) : (['redoStack', 'undoStack'] as const)
    const top = manager[own].at(-1)
    const rest = manager[own].slice(0, -1)
    const waiting = manager[other]
    if (!top) return false
    // Yjs looks through both stacks to tell own deletions from others': the rest is put where it is seen but not taken
    const hidden = [...rest, ...waiting]
    manager[own] = [top]
    manager[other] = [...hidden]
    const changed = manager[side]() !== null
    const added = manager[other].slice(hidden.length)
    manager[own] = rest
    manager[other] = [...waiting, ...added]
    return changed && added.length > 0
  }

  const stepBack = (note: Step['note'], side: Side): Step => ({
    note,
    revert: () => {
      last = undefined
      return takeBack(side) ? stepBack(note, side === 'undo' ? 'redo' : 'undo') : undefined
    },
  })

  return {
    /** `act` names what is being changed step by step, so that one drag is one entry. An edit that changes nothing is none. */
    edit: (edit: MapEdit, act?: string): void => {
      const at = now()
      const continues = act !== undefined && last?.act === act && at - last.at < SAME_ACT_MS
      if (!continues) manager.stopCapturing()
      const before = manager.undoStack.length
      // values may come from the store, whose objects must not get into the document
      applyChanges(doc, structuredClone(unwrap(edit.changes)), origin)
      last = act === undefined ? undefined : { act, at }
      if (manager.undoStack.length > before) stack.push(stepBack(edit.note, 'undo'))
    },
    dispose: (): void => manager.destroy(),
  }
}
