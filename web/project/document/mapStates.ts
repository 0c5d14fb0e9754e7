import * as Y from 'yjs'
import { applyChanges, readMapDoc, writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { setAbout } from './commands/sceneCommands.ts'

const encode = (doc: Y.Doc): Uint8Array<ArrayBuffer> => new Uint8Array(Y.encodeStateAsUpdate(doc))

/** A document as the state that a new map begins with. */
export const stateOf = (document: MapDocument): Uint8Array<ArrayBuffer> => {
  const doc = new Y.Doc()
  writeMapDoc(doc, document)
  return encode(doc)
}

export const documentOf = (state: Uint8Array): MapDocument => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return readMapDoc(doc).document
}

/** The same map under another name. */
export const copyOfState = (state: Uint8Array, title: string): Uint8Array<ArrayBuffer> => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  applyChanges(doc, setAbout({ title }).changes, 'copy')
  return encode(doc)
}
