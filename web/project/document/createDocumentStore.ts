import { createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type * as Y from 'yjs'
import { readMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { UserError } from '#geodata/schema/problem.ts'

/** Others' edits that come within this time are shown at once. */
const GATHER_MS = 30

/**
 * The Yjs document as a Solid store: who reads one value is told when that value changes and not otherwise. Own edits are there
 * when `edit` returns, others' shortly after.
 */
export const createDocumentStore = (doc: Y.Doc) => {
  // the store changes what it holds in place: it must not be what Yjs keeps for undo
  const read = () => structuredClone(readMapDoc(doc))
  const first = read()
  const [document, setDocument] = createStore<MapDocument>(first.document)
  const [problems, setProblems] = createSignal<UserError[]>(first.problems)
  let timer: ReturnType<typeof setTimeout> | undefined
  const hasContent = (): boolean => doc.getMap('meta').has('schema')
  let filled = hasContent()

  const sync = (): void => {
    clearTimeout(timer)
    timer = undefined
    const next = read()
    setDocument(reconcile(next.document, { key: 'id', merge: false }))
    setProblems(next.problems)
  }
  const changed = ({ local, changed: types }: Y.Transaction): void => {
    if (types.size === 0) return
    // nothing is shown before the first content: it is there when whoever waits for it is told
    const isFirst = !filled && hasContent()
    filled ||= isFirst
    if (local || isFirst) sync()
    else timer ??= setTimeout(sync, GATHER_MS)
  }
  doc.on('afterTransaction', changed)
  onCleanup(() => {
    clearTimeout(timer)
    doc.off('afterTransaction', changed)
  })
  return { document, problems }
}
