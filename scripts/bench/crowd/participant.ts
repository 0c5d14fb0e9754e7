import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { overWay, untilAnswered, type Way } from './unreliable.ts'

export type Room = { url: string; map: string; dataset: string; code: string }

/** What somebody has done: when each row was saved on the phone (`performance.now`), by uid, and which photos. */
export type Done = { saved: Map<string, number>; photos: string[] }

/** Somebody with a phone: joins by the code, has the map open, and sends one thing after the other until each is answered. */
export class Participant {
  readonly done: Done
  readonly #room: Room
  readonly #way: Way
  readonly #deadline: number
  #headers: Record<string, string> = { 'x-bench-guest': '1' }
  #socket: WebSocket | undefined
  #ended = false
  #outbox: Promise<unknown> = Promise.resolve()

  constructor(room: Room, way: Way, done: Done, deadline: number) {
    this.#room = room
    this.#way = way
    this.done = done
    this.#deadline = deadline
  }

  async join(nickname: string): Promise<void> {
    const body = JSON.stringify({ nickname, attempt: randomUUID() })
    const response = await this.#send('POST', `/api/join/${this.#room.code}`, 'application/json', body)
    const cookie = response.headers.get('set-cookie')?.split(';', 1)[0]
    if (!cookie) throw new Error(`expected a seat, got ${response.status}`)
    this.#headers = { ...this.#headers, Cookie: cookie }
    this.#open()
  }

  /** Into the outbox: a row, with a photo that goes first. */
  add(text: string, position: [number, number], picture: Uint8Array<ArrayBuffer> | undefined): void {
    const [uid, asset] = [randomUUID(), randomUUID()]
    const { map, dataset } = this.#room
    this.done.saved.set(uid, performance.now())
    if (picture) this.done.photos.push(asset)
    this.#outbox = this.#outbox.then(async () => {
      if (picture) await this.#need('PUT', `/api/maps/${map}/assets/${asset}`, 'image/png', picture)
      const properties = { field_name: text, ...(picture && { field_photos: JSON.stringify([asset]) }) }
      const row = JSON.stringify({ geometry: { type: 'Point', coordinates: position }, properties })
      await this.#need('PUT', `/api/datasets/${dataset}/features/${uid}`, 'application/json', row)
    })
  }

  /** Resolves when the outbox is empty. */
  async finish(): Promise<void> {
    await this.#outbox
    this.#ended = true
    this.#socket?.terminate()
  }

  async #need(
    method: string,
    path: string,
    type: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    const response = await this.#send(method, path, type, body)
    if (!response.ok)
      throw new Error(`expected ${path} to be taken: ${response.status} ${await response.text()}`)
  }

  #send(
    method: string,
    path: string,
    type: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<Response> {
    const headers = { ...this.#headers, 'Content-Type': type }
    return untilAnswered(this.#way.random, this.#deadline, () =>
      overWay(this.#way, () => fetch(`${this.#room.url}${path}`, { method, headers, body })),
    )
  }

  /** What comes over it is taken, as a page takes it, and not read: reading it 400 times would measure this program. */
  #open(): void {
    const socket = new WebSocket(`${this.#room.url.replace('http', 'ws')}/api/maps/${this.#room.map}/live`, {
      headers: this.#headers,
    })
    this.#socket = socket
    socket.on('message', () => undefined)
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      if (!this.#ended) setTimeout(() => this.#open(), 500 + 500 * this.#way.random())
    })
  }
}
