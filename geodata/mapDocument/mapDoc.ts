import * as Y from 'yjs'
import {
  type MapCollection,
  type MapDocument,
  mapCollections,
  mapSingles,
} from '#geodata/schema/map/mapDocument.ts'
import type { MapChange } from '#geodata/schema/map/mapEdit.ts'
import { readMapDocument } from '#geodata/schema/map/readMapDocument.ts'
import type { UserError } from '#geodata/schema/problem.ts'

/*
 * A map document as a Yjs document: one shared map for each single (`about`, `scene`) with its values, one for each collection
 * with a shared map of values per entity. A value is replaced as a whole.
 */

/** Updates come from anywhere: what lies under an id need not be an entity. */
const collectionOf = (doc: Y.Doc, collection: MapCollection): Y.Map<unknown> => doc.getMap(collection)

/** The document as plain data. What is broken in it is left out and told of. */
export const readMapDoc = (doc: Y.Doc): { document: MapDocument; problems: UserError[] } => {
  const plain: Record<string, unknown> = { schema: doc.getMap('meta').get('schema') }
  for (const single of mapSingles) plain[single] = doc.getMap(single).toJSON()
  for (const collection of mapCollections) {
    const entities: Record<string, unknown> = collectionOf(doc, collection).toJSON()
    plain[collection] = Object.entries(entities).map(([id, values]) =>
      typeof values === 'object' ? { ...values, id } : values,
    )
  }
  return readMapDocument(plain)
}

const setValues = (target: Y.Map<unknown>, values: object): void => {
  for (const [name, value] of Object.entries(values))
    if (name !== 'id' && value !== undefined) target.set(name, value)
}

const applyChange = (doc: Y.Doc, change: MapChange): void => {
  if (change.kind === 'set') {
    setValues(doc.getMap(change.single), change.values)
    return
  }
  const entities = collectionOf(doc, change.collection)
  if (change.kind === 'remove') entities.delete(change.id)
  else if (change.kind === 'add') {
    const values = new Y.Map<unknown>()
    setValues(values, change.entity)
    entities.set(change.entity.id, values)
  } else {
    // somebody else may have removed it meanwhile: then there is nothing to change
    const values = entities.get(change.id)
    if (values instanceof Y.Map) setValues(values, change.values)
  }
}

/** Applies changes as one transaction. `origin` tells whose it is: undo goes by it. */
export const applyChanges = (doc: Y.Doc, changes: readonly MapChange[], origin: unknown): void =>
  doc.transact(() => {
    for (const change of changes) applyChange(doc, change)
  }, origin)

/** Fills an empty Yjs document. */
export const writeMapDoc = (doc: Y.Doc, document: MapDocument): void =>
  doc.transact(() => {
    doc.getMap('meta').set('schema', document.schema)
    for (const single of mapSingles) setValues(doc.getMap(single), document[single])
    for (const collection of mapCollections)
      for (const entity of document[collection]) {
        const values = new Y.Map<unknown>()
        setValues(values, entity)
        collectionOf(doc, collection).set(entity.id, values)
      }
  })

/** What undo watches. */
export const sharedTypesOf = (doc: Y.Doc): Y.Map<unknown>[] =>
  [...mapSingles, ...mapCollections].map((name) => doc.getMap(name))
