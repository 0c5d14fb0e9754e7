import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import { messageYjsSyncStep1, readSyncMessage } from 'y-protocols/sync'
import type * as Y from 'yjs'
import type { Localized } from '#geodata/schema/localized.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { mapNotes } from '#web/i18n/maps/mapNotes.ts'
import {
  awarenessMessage,
  helloMessage,
  readServerMessage,
  syncAnswer,
  updateMessage,
} from './liveMessages.ts'
import { makeUnsentCounter } from './makeUnsentCounter.ts'
import { reconnectDelay } from './reconnectDelay.ts'

/** No word about a message for so long: the line is dead, whatever the socket says. */
const PATIENCE_MS = 10_000

/** The code with which the server closes a map that is no longer there for this person. */
const CLOSED_FOR_GOOD = 4404

/** Another role was given to this person, or theirs taken away. */
const ROLE_CHANGED = 4403

export type LiveReport = {
  connected: boolean
  /** Edits that are not known to be durable. */
  unsent: number
  /** Why the server will not take more; null while it does. */
  refused: Localized | null
}

type LiveOptions = {
  url: string
  doc: Y.Doc
  awareness: Awareness
  /** Edits of an earlier visit that were never known to be durable. */
  leftOver: number
  /** Whether an update was made here: only those are counted and sent. */
  isOwn: (origin: unknown) => boolean
  onReport: (report: LiveReport) => void
  /** The document has all that the server has. */
  onSynced: () => void
  /** What this person may do with the map is to be asked anew. */
  onRole: () => void
  /** Somebody has written rows of this map. */
  onRows: (change: RowNews) => void
  /** The map's workshop has changed. */
  onWorkshop: (workshop: Workshop | null) => void
}

/** Keeps a document the same as the server's, over lost connections. */
export const makeLiveConnection = (options: LiveOptions) => {
  const { url, doc, awareness } = options
  const counter = makeUnsentCounter(options.leftOver)
  let socket: WebSocket | undefined
  /** The server's state is known: what is made from now on goes out one by one. */
  let greeted = false
  /** All that the server has is here. */
  let synced = false
  let failures = 0
  let refused: Localized | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let watchdog: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const report = (): void =>
    options.onReport({
      connected: socket?.readyState === WebSocket.OPEN && synced,
      unsent: counter.unsent(),
      refused,
    })
  const watch = (): void => {
    clearTimeout(watchdog)
    if (counter.underWay()) watchdog = setTimeout(() => socket?.close(), PATIENCE_MS)
  }

  const readSync = (from: WebSocket, decoder: decoding.Decoder): void => {
    const asks = decoding.peekVarUint(decoder) === messageYjsSyncStep1
    const encoder = encoding.createEncoder()
    readSyncMessage(decoder, encoder, doc, socketOrigin)
    if (asks) {
      from.send(syncAnswer((to) => encoding.writeUint8Array(to, encoding.toUint8Array(encoder))))
      counter.sentAll()
      greeted = true
      // after a refusal the next try may well end the same way: no hurry
      if (!refused) failures = 0
      watch()
    } else {
      synced = true
      options.onSynced()
    }
  }
  const receive = (from: WebSocket, data: unknown): void => {
    if (!(data instanceof ArrayBuffer)) return
    const message = readServerMessage(new Uint8Array(data))
    if (message.kind === 'sync') readSync(from, message.decoder)
    else if (message.kind === 'awareness') applyAwarenessUpdate(awareness, message.update, socketOrigin)
    else if (message.kind === 'rows') options.onRows(message.change)
    else if (message.kind === 'workshop') options.onWorkshop(message.workshop)
    else if (message.kind === 'acknowledged') {
      counter.acknowledge(message.count)
      refused = null
      failures = 0
      watch()
    } else if (message.kind === 'refused') refused = message.sentence
    report()
  }
  const gone = (from: WebSocket, code: number): void => {
    if (from !== socket) return
    socket = undefined
    greeted = false
    synced = false
    if (code === ROLE_CHANGED) options.onRole()
    if (code === CLOSED_FOR_GOOD) {
      closed = true
      refused = mapNotes.mapGone
    }
    clearTimeout(watchdog)
    counter.socketGone()
    const others = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID)
    removeAwarenessStates(awareness, others, socketOrigin)
    report()
    if (closed) return
    retry = setTimeout(connect, reconnectDelay(failures, Math.random()))
    failures += 1
  }
  const connect = (): void => {
    clearTimeout(retry)
    if (closed || socket) return
    const next = new WebSocket(url)
    next.binaryType = 'arraybuffer'
    socket = next
    next.addEventListener('open', () => {
      next.send(helloMessage(doc))
      if (awareness.getLocalState()) next.send(awarenessMessage(awareness, [doc.clientID]))
      report()
    })
    next.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(next, data))
    next.addEventListener('close', ({ code }) => gone(next, code))
  }

  const socketOrigin = { live: doc.clientID }
  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === socketOrigin) return
    const open = greeted && socket?.readyState === WebSocket.OPEN
    if (open && socket) {
      socket.send(updateMessage(update))
      counter.sentOne()
      watch()
    } else if (options.isOwn(origin)) counter.made()
    report()
  }
  type AwarenessChange = Record<'added' | 'updated' | 'removed', number[]>
  const onAwareness = ({ added, updated, removed }: AwarenessChange): void => {
    // each device speaks for itself only
    const mine = [...added, ...updated, ...removed].includes(doc.clientID)
    if (mine && socket?.readyState === WebSocket.OPEN)
      socket.send(awarenessMessage(awareness, [doc.clientID]))
  }
  const now = (): void => {
    failures = 0
    connect()
  }

  doc.on('update', onUpdate)
  awareness.on('update', onAwareness)
  addEventListener('online', now)
  connect()

  return {
    close: (): void => {
      closed = true
      clearTimeout(retry)
      clearTimeout(watchdog)
      doc.off('update', onUpdate)
      awareness.off('update', onAwareness)
      removeEventListener('online', now)
      socket?.close()
    },
  }
}
