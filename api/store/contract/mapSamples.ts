import * as Y from 'yjs'
import { applyChanges, readMapDoc, writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Asset, MapStore, NewPublication } from '../mapStore.ts'
import { hanako, uid } from './samples.ts'

/** A fresh, empty store per call, and how to get rid of it. */
export type MakeMapStore = () => Promise<{ maps: MapStore; dispose: () => Promise<void> }>

/** A document as somebody's device has it. */
export function newDoc(title: string, parts: Partial<MapDocument> = {}): Y.Doc {
  const doc = new Y.Doc()
  writeMapDoc(doc, { ...emptyMap(title), ...parts })
  return doc
}

/** Makes map `number` of Hanako's and answers its id. */
export async function fillMap(maps: MapStore, number: number, title = `地図${number}`): Promise<string> {
  const id = uid(number)
  await maps.createMap(hanako, { id, state: Y.encodeStateAsUpdate(newDoc(title)) })
  return id
}

/** What an edit of the title sends. */
export function titleUpdate(doc: Y.Doc, title: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  applyChanges(doc, [{ kind: 'set', single: 'about', values: { title } }], null)
  return Y.encodeStateAsUpdate(doc, before)
}

export function docOf(state: Uint8Array | undefined): Y.Doc {
  if (!state) throw new Error('expected a state')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

export const documentOf = (state: Uint8Array | undefined): MapDocument => readMapDoc(docOf(state)).document

/** The map's document of now, on a device of its own. */
export const openDoc = async (maps: MapStore, id: string): Promise<Y.Doc> =>
  docOf(await maps.documentState(hanako, id))

export const samplePicture = (text: string): Asset => ({
  id: uid(900),
  name: '校舎.png',
  type: 'image/png',
  bytes: new TextEncoder().encode(text),
})

export const samplePublication = (alias: string, more: Partial<NewPublication> = {}): NewPublication => ({
  alias,
  access: 'link',
  passwordHash: null,
  publishedAt: new Date().toISOString(),
  document: emptyMap('公開した地図'),
  datasets: [],
  assets: [],
  ...more,
})
