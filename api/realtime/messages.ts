import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Localized } from '#geodata/schema/localized.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'
import type { PresenceEntry } from './presence.ts'

/*
 * What goes over `/api/maps/{id}/live`, each in one binary message that begins with a lib0 varUint:
 * 0 a message of y-protocols/sync, 1 one of y-protocols/awareness, and from the server
 * 2 how many sync messages with an update (step 2 or update) of this connection are durable,
 * 3 that changes were refused: a word for the program, and a sentence in Japanese and in English,
 * 4 what became of rows of one of the map's sketches: `RowNews` as JSON,
 * 5 what the map's workshop is now: `WorkshopNews` as JSON.
 */
const types = { sync: 0, awareness: 1, acknowledged: 2, refused: 3, rows: 4, workshop: 5 } as const
const sync = { step1: 0, step2: 1, update: 2 } as const

export type Message = Uint8Array<ArrayBuffer>

export type ReceivedMessage =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; entries: PresenceEntry[] }

/** More entries than this are not one person's. */
const mostEntries = 500

/** Throws for what is none of ours, also for bytes that go on after the end. */
export function readMessage(bytes: Uint8Array): ReceivedMessage {
  const decoder = decoding.createDecoder(bytes)
  const message = readBody(decoder)
  if (decoding.hasContent(decoder)) throw new RangeError('expected the message to end')
  return message
}

function readBody(decoder: decoding.Decoder): ReceivedMessage {
  const type = decoding.readVarUint(decoder)
  if (type === types.awareness) {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    return { kind: 'awareness', entries: readEntries(inner) }
  }
  if (type !== types.sync) throw new RangeError(`expected a sync or awareness message, got ${type}`)
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder).slice()
  if (step === sync.step1) return { kind: 'step1', stateVector: content }
  if (step === sync.step2 || step === sync.update) return { kind: 'update', update: content }
  throw new RangeError(`expected a step of the sync protocol, got ${step}`)
}

function readEntries(decoder: decoding.Decoder): PresenceEntry[] {
  const count = decoding.readVarUint(decoder)
  if (count > mostEntries) throw new RangeError(`expected at most ${mostEntries} entries, got ${count}`)
  return Array.from({ length: count }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}

const message = (write: (encoder: encoding.Encoder) => void): Message => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return new Uint8Array(encoding.toUint8Array(encoder))
}

const syncMessage = (step: number, content: Uint8Array): Message =>
  message((encoder) => {
    encoding.writeVarUint(encoder, types.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })

export const step1Message = (stateVector: Uint8Array): Message => syncMessage(sync.step1, stateVector)
export const step2Message = (update: Uint8Array): Message => syncMessage(sync.step2, update)
export const updateMessage = (update: Uint8Array): Message => syncMessage(sync.update, update)

export const awarenessMessage = (entries: Iterable<PresenceEntry>): Message =>
  message((encoder) => {
    const list = [...entries]
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, list.length)
    for (const { client, clock, state } of list) {
      encoding.writeVarUint(inner, client)
      encoding.writeVarUint(inner, clock)
      encoding.writeVarString(inner, state)
    }
    encoding.writeVarUint(encoder, types.awareness)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  })

export const acknowledgedMessage = (count: number): Message =>
  message((encoder) => {
    encoding.writeVarUint(encoder, types.acknowledged)
    encoding.writeVarUint(encoder, count)
  })

export const refusedMessage = (code: string, { ja, en }: Localized): Message =>
  message((encoder) => {
    encoding.writeVarUint(encoder, types.refused)
    encoding.writeVarString(encoder, code)
    encoding.writeVarString(encoder, ja)
    encoding.writeVarString(encoder, en)
  })

export const rowsMessage = (news: RowNews): Message => jsonMessage(types.rows, news)
export const workshopMessage = (news: WorkshopNews): Message => jsonMessage(types.workshop, news)

const jsonMessage = (type: number, value: unknown): Message =>
  message((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
