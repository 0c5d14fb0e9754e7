import * as Y from 'yjs'
import { writeMapDoc } from '#geodata/mapDocument/mapDoc.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'

/** A map on a server, empty but for some parts, or the one that is there from before; answers its id. */
export async function newMap(url: string, parts: Partial<MapDocument> = {}): Promise<string> {
  const id = '00000000-0000-4000-8000-000000000001'
  const doc = new Y.Doc()
  writeMapDoc(doc, { ...emptyMap('bench'), ...parts })
  const response = await fetch(`${url}/api/maps/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(Y.encodeStateAsUpdate(doc)),
  })
  if (!response.ok) throw new Error(`expected a new map, got ${response.status}`)
  return id
}
