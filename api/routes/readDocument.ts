import * as Y from 'yjs'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Viewer } from '#api/store/store.ts'
import { InvalidUpdate } from '#api/store/storeErrors.ts'
import { readMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { partOf } from './mapParameters.ts'

/** The map as it is now, as plain data. */
export async function readDocument(maps: MapStore, viewer: Viewer, id: string): Promise<MapDocument> {
  const state = await partOf(id, maps.documentState(viewer, id))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  try {
    return readMapDoc(doc).document
  } catch (error) {
    // values nested deeper than the stack is high
    if (error instanceof RangeError) throw new InvalidUpdate('unreadable')
    throw error
  } finally {
    doc.destroy()
  }
}
