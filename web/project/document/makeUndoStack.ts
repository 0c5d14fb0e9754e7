import { batch, createSignal } from 'solid-js'
import type { Localized } from '#geodata/schema/localized.ts'

/** What was done. Taking it back gives what would do it again; undefined: others have changed it since, nothing was left to do. */
export type Step = { note: Localized; revert: () => Promise<Step | undefined> | Step | undefined }

export type UndoStack = ReturnType<typeof makeUndoStack>

/**
 * What one person did, latest last, whatever kind of thing it was: edits of the document and of rows stand in the order in
 * which they were made.
 */
export const makeUndoStack = () => {
  const [done, setDone] = createSignal<readonly Step[]>([])
  const [undone, setUndone] = createSignal<readonly Step[]>([])
  let running = false

  const turn = async (
    from: () => readonly Step[],
    setFrom: (steps: readonly Step[]) => void,
    to: () => readonly Step[],
    setTo: (steps: readonly Step[]) => void,
  ): Promise<{ note: Localized; changed: boolean } | undefined> => {
    const step = from().at(-1)
    if (!step || running) return undefined
    running = true
    try {
      const inverse = await step.revert()
      batch(() => {
        setFrom(from().slice(0, -1))
        if (inverse) setTo([...to(), inverse])
      })
      return { note: step.note, changed: inverse !== undefined }
    } finally {
      running = false
    }
  }

  return {
    /** Notes a new act. What had been undone cannot be redone any more. */
    push: (step: Step): void =>
      batch(() => {
        setDone([...done(), step])
        setUndone([])
      }),
    undoNote: (): Localized | undefined => done().at(-1)?.note,
    redoNote: (): Localized | undefined => undone().at(-1)?.note,
    undo: () => turn(done, setDone, undone, setUndone),
    redo: () => turn(undone, setUndone, done, setDone),
  }
}
