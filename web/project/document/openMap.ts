import {
  batch,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  useContext,
} from 'solid-js'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Localized } from '#geodata/schema/localized.ts'
import type { MapEdit } from '#geodata/schema/map/mapEdit.ts'
import { createRowStore } from '#web/project/rows/createRowStore.ts'
import { createWorkshop } from '#web/project/workshop/createWorkshop.ts'
import { liveAddress } from '#web/server/mapClient.ts'
import { createDocumentStore } from './createDocumentStore.ts'
import type { EditorSelection, PickedFeature } from './editorSelection.ts'
import { keepOnDevice, leftUnsent, noteUnsent } from './keepOnDevice.ts'
import { createPresence } from './live/createPresence.ts'
import { deviceIdentity } from './live/deviceIdentity.ts'
import { type LiveReport, makeLiveConnection } from './live/makeLiveConnection.ts'
import { saveState } from './live/saveState.ts'
import { makeDocumentEditor } from './makeDocumentEditor.ts'
import { makeUndoStack } from './makeUndoStack.ts'

type OpenMapOptions = {
  /** Nobody sits at it: a wall that shows the map. */
  lookingOn?: boolean
  /** What this person may do with the map has changed. */
  onRole?: () => void
}

export type OpenMap = ReturnType<typeof createOpenMap>

/** What has just happened, to be told with the offer to take it back. */
type Told = { kind: 'done' | 'undone' | 'redone' | 'overtaken'; note: Localized }

/**
 * A map opened for editing: its document, everybody who has it open, what this person did. Closed with its owner. `lookingOn`: nobody
 * sees that this device has it open, too.
 */
export const createOpenMap = (id: string, { lookingOn = false, onRole }: OpenMapOptions = {}) => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const stack = makeUndoStack()
  const editor = makeDocumentEditor(doc, stack, () => performance.now())
  const { document: map, problems } = createDocumentStore(doc)
  const presence = createPresence(
    awareness,
    lookingOn ? null : { ...deviceIdentity(), cursor: null, camera: null, tab: 'map', selection: null },
  )
  const hasContent = (): boolean => doc.getMap('meta').has('schema')
  const [ready, setReady] = createSignal(false)
  const [told, setTold] = createSignal<Told | null>(null)
  const [selection, setSelection] = createSignal<EditorSelection>(null)
  const [picked, setPicked] = createSignal<PickedFeature | null>(null)
  const [savedAt, setSavedAt] = createSignal<Date | null>(null)
  const [report, setReport] = createSignal<LiveReport>({
    connected: false,
    unsent: leftUnsent(id),
    refused: null,
  })
  const rows = createRowStore({
    map: id,
    push: stack.push,
    tell: (note) => void setTold({ kind: 'done', note }),
  })
  const workshop = createWorkshop(id)
  // rows that nobody takes are told of by themselves
  const rowsUnderWay = (): number => (rows.isStuck() ? 0 : rows.unsent())
  const save = createMemo(() =>
    saveState({ ...report(), unsent: report().unsent + rowsUnderWay() }, savedAt()),
  )
  createEffect(
    on(rows.unsent, (now, before = 0) => {
      if (now === 0 && before > 0) setSavedAt(new Date())
    }),
  )

  const onReport = (next: LiveReport): void => {
    noteUnsent(id, next.unsent)
    batch(() => {
      if (next.connected && next.unsent === 0 && report().unsent > 0) setSavedAt(new Date())
      setReport(next)
    })
  }
  const copy = keepOnDevice(id, doc)
  const live = makeLiveConnection({
    url: liveAddress(id),
    doc,
    awareness,
    leftOver: leftUnsent(id),
    // what comes from this browser's own copy was counted when it was made
    isOwn: (origin) => origin !== null && typeof origin === 'object' && !('whenSynced' in origin),
    onReport,
    onSynced: () => {
      setReady(hasContent())
      rows.catchUp()
      // what was told of the group in the meantime was not heard; who may not know of it is told of none
      void workshop.load().catch(() => undefined)
    },
    onRows: rows.receive,
    onWorkshop: workshop.receive,
    onRole: () => onRole?.(),
  })
  void copy.loaded.then(() => {
    if (hasContent()) setReady(true)
  })
  const warn = (event: BeforeUnloadEvent): void => {
    if (report().unsent > 0) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  onCleanup(() => {
    removeEventListener('beforeunload', warn)
    live.close()
    copy.close()
    editor.dispose()
    awareness.destroy()
    doc.destroy()
  })

  const turn = async (side: 'undo' | 'redo'): Promise<void> => {
    const turned = await stack[side]()
    if (!turned) return
    const kind = !turned.changed ? 'overtaken' : side === 'undo' ? 'undone' : 'redone'
    setTold({ kind, note: turned.note })
  }

  return {
    id,
    document: map,
    /** What of the document could not be read, and how it was taken instead. */
    problems,
    ready,
    save,
    /** What is drawn in this map's sketches. */
    rows,
    /** The group that works on this map, if there is one. */
    workshop,
    /** The whole document, as a new map begins with it. */
    state: (): Uint8Array => Y.encodeStateAsUpdate(doc),
    /** `act` names a gesture of many small edits: they are one entry of undo. */
    edit: (edit: MapEdit, act?: string): void => {
      if (edit.changes.length > 0) editor.edit(edit, act)
    },
    /** An edit that may surprise: told, with the way back. */
    editAndTell: (edit: MapEdit): void => {
      editor.edit(edit)
      setTold({ kind: 'done', note: edit.note })
    },
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    undoNote: stack.undoNote,
    redoNote: stack.redoNote,
    told,
    forgetTold: (): void => void setTold(null),
    people: presence.people,
    say: presence.say,
    selection,
    select: (next: EditorSelection): void => {
      setSelection(next)
      presence.say({ selection: next && 'id' in next ? next.id : null })
    },
    picked,
    setPicked: (next: PickedFeature | null): void => void setPicked(next),
  }
}

export const MapContext = createContext<OpenMap>()

export const useMap = (): OpenMap => {
  const map = useContext(MapContext)
  if (!map) throw new Error('useMap outside MapContext.Provider')
  return map
}
