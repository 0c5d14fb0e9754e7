import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { awarenessMessage, step1Message, step2Message, updateMessage } from '#api/realtime/messages.ts'
import type { PresenceEntry } from '#api/realtime/presence.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'

const fromServer = 'server'

/** Somebody who has a map open: a Yjs document, and a connection that keeps it in step. */
export class LiveClient {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  readonly present = new Map<number, unknown>()
  readonly refused: string[] = []
  /** What the server told of rows. */
  readonly rows: RowNews[] = []
  /** What the server told of the workshop. */
  readonly workshops: WorkshopNews[] = []
  sent = 0
  acknowledged = 0
  closeCode: number | undefined
  #synced = false
  #waiting: (() => void)[] = []

  constructor(host: string, map: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`ws://${host}/api/maps/${map}/live`, { headers })
    this.socket.binaryType = 'arraybuffer'
    this.socket.on('open', () => this.socket.send(step1Message(Y.encodeStateVector(this.doc))))
    this.socket.on('message', (data) => {
      if (data instanceof ArrayBuffer) this.#receive(new Uint8Array(data))
      this.#wake()
    })
    this.socket.on('close', (code) => {
      this.closeCode = code
      this.#wake()
    })
    this.socket.on('error', () => this.#wake())
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== fromServer && this.#synced) this.#sendUpdate(updateMessage(update))
    })
  }

  static async open(host: string, map: string, headers: Record<string, string> = {}): Promise<LiveClient> {
    const client = new LiveClient(host, map, headers)
    await client.until(() => client.#synced || client.closeCode !== undefined)
    return client
  }

  /** Resolves when `holds` does; what arrives makes it look again. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  allAcknowledged = (): Promise<void> =>
    this.until(() => this.acknowledged === this.sent || this.closeCode !== undefined)

  setPresence(clock: number, state: unknown): void {
    this.socket.send(awarenessMessage([{ client: this.doc.clientID, clock, state: JSON.stringify(state) }]))
  }

  async close(): Promise<void> {
    this.socket.close()
    await this.until(() => this.closeCode !== undefined)
  }

  #sendUpdate(message: Uint8Array): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    this.sent += 1
    this.socket.send(message)
  }

  #receive(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case 0:
        this.#sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
        break
      case 1:
        for (const { client, state } of readPresence(decoding.readVarUint8Array(decoder))) {
          const value: unknown = JSON.parse(state)
          if (value === null) this.present.delete(client)
          else this.present.set(client, value)
        }
        break
      case 2:
        this.acknowledged = decoding.readVarUint(decoder)
        break
      case 3:
        this.refused.push(decoding.readVarString(decoder))
        break
      case 4:
        this.rows.push(JSON.parse(decoding.readVarString(decoder)))
        break
      case 5:
        this.workshops.push(JSON.parse(decoding.readVarString(decoder)))
        break
    }
  }

  #sync(step: number, content: Uint8Array): void {
    if (step === 0) this.#sendUpdate(step2Message(Y.encodeStateAsUpdate(this.doc, content)))
    else {
      Y.applyUpdate(this.doc, content, fromServer)
      if (step === 1) this.#synced = true
    }
  }

  #wake(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }
}

function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}
