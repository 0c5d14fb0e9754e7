import type { OpenMap } from '#web/project/document/openMap.ts'

/** Whether keys belong to what is being typed, or to a dialog that lies over the editor. */
const isElsewhere = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type)))) ||
  document.querySelector('dialog[open], :popover-open') !== null

/** Keys of the whole editor. Those of one layer are listened to by its line. */
export const editorKeys =
  (map: OpenMap) =>
  (event: KeyboardEvent): void => {
    if (isElsewhere(event.target)) return
    const command = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (command && key === 'z') {
      event.preventDefault()
      void (event.shiftKey ? map.redo() : map.undo())
    } else if (command && key === 'y') {
      event.preventDefault()
      void map.redo()
    } else if (event.key === 'Escape') {
      map.setPicked(null)
      map.select(null)
    }
  }
