import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import type * as Y from 'yjs'
import type { Localized } from '#geodata/schema/localized.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { readRowNews } from '#web/project/rows/readRowNews.ts'
import { readWorkshopNews } from '#web/project/workshop/readWorkshopNews.ts'

/** The first number of every message on `/api/maps/{id}/live`. */
const kinds = { sync: 0, awareness: 1, acknowledged: 2, refused: 3, rows: 4, workshop: 5 } as const

const message = (
  kind: keyof typeof kinds,
  write: (encoder: encoding.Encoder) => void,
): Uint8Array<ArrayBuffer> => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kinds[kind])
  write(encoder)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

export const helloMessage = (doc: Y.Doc): Uint8Array<ArrayBuffer> =>
  message('sync', (encoder) => writeSyncStep1(encoder, doc))

export const updateMessage = (update: Uint8Array): Uint8Array<ArrayBuffer> =>
  message('sync', (encoder) => writeUpdate(encoder, update))

export const awarenessMessage = (awareness: Awareness, clients: number[]): Uint8Array<ArrayBuffer> =>
  message('awareness', (encoder) =>
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients)),
  )

export const syncAnswer = (write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> =>
  message('sync', write)

export type ServerMessage =
  | { kind: 'sync'; decoder: decoding.Decoder }
  | { kind: 'awareness'; update: Uint8Array }
  /** So many update messages of this socket are durable. */
  | { kind: 'acknowledged'; count: number }
  | { kind: 'refused'; code: string; sentence: Localized }
  /** Rows of one of the map's sketches have been written. */
  | { kind: 'rows'; change: RowNews }
  /** The map's workshop has changed; null: there is none any more. */
  | { kind: 'workshop'; workshop: Workshop | null }
  | { kind: 'other' }

/** What came, opened as far as its kind tells how. */
export const readServerMessage = (bytes: Uint8Array): ServerMessage => {
  const decoder = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(decoder)
  if (kind === kinds.sync) return { kind: 'sync', decoder }
  if (kind === kinds.awareness) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
  if (kind === kinds.acknowledged) return { kind: 'acknowledged', count: decoding.readVarUint(decoder) }
  if (kind === kinds.refused)
    return {
      kind: 'refused',
      code: decoding.readVarString(decoder),
      sentence: { ja: decoding.readVarString(decoder), en: decoding.readVarString(decoder) },
    }
  if (kind === kinds.rows) {
    const change = readRowNews(decoding.readVarString(decoder))
    if (change) return { kind: 'rows', change }
  }
  if (kind === kinds.workshop) {
    const news = readWorkshopNews(decoding.readVarString(decoder))
    if (news) return { kind: 'workshop', ...news }
  }
  return { kind: 'other' }
}
