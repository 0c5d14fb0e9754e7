import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import type { RowNews } from '#geodata/schema/rowNews.ts'

const rowsMessage = 4

/** The page on the wall: its socket, and what it asks for once it is back after a loss. */
export class Projector {
  /** When each row was first seen (`performance.now`). */
  readonly seen = new Map<string, number>()
  readonly #url: string
  readonly #map: string
  readonly #dataset: string
  /** All changes up to it are here. What is told live while it catches up has gaps before it. */
  #whole = 0
  #isWhole = false
  #socket: WebSocket | undefined
  #ended = false

  constructor(url: string, map: string, dataset: string) {
    this.#url = url
    this.#map = map
    this.#dataset = dataset
  }

  /** Resolves once it is connected; from then on it comes back by itself. */
  async open(): Promise<void> {
    const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/api/maps/${this.#map}/live`)
    this.#socket = socket
    socket.binaryType = 'arraybuffer'
    socket.on('message', (data) => {
      if (data instanceof ArrayBuffer) this.#receive(new Uint8Array(data))
    })
    socket.on('error', () => socket.terminate())
    const opened = new Promise<boolean>((resolve) => {
      socket.on('open', () => resolve(true))
      socket.on('close', () => resolve(false))
    })
    if (await opened) {
      socket.on('close', () => {
        this.#isWhole = false
        this.#comeBack()
      })
      await this.#catchUp().catch(() => socket.terminate())
    } else this.#comeBack()
  }

  close(): void {
    this.#ended = true
    this.#socket?.terminate()
  }

  #comeBack(): void {
    if (!this.#ended) setTimeout(() => void this.open(), 200)
  }

  async #catchUp(): Promise<void> {
    const path = `/api/datasets/${this.#dataset}/changes?since=${this.#whole}`
    const response = await fetch(`${this.#url}${path}`)
    if (!response.ok) throw new Error(`expected what has changed, got ${response.status}`)
    const news: RowNews = await response.json()
    this.#take(news)
    this.#whole = news.revision
    this.#isWhole = true
  }

  #receive(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== rowsMessage) return
    const news: RowNews = JSON.parse(decoding.readVarString(decoder))
    this.#take(news)
    if (this.#isWhole) this.#whole = Math.max(this.#whole, news.revision)
  }

  #take({ changed }: RowNews): void {
    const now = performance.now()
    for (const { id } of changed) if (!this.seen.has(id)) this.seen.set(id, now)
  }
}
