import type { Localized } from '#geodata/schema/localized.ts'
import { Budget } from './budget.ts'
import { type Message, refusedMessage } from './messages.ts'

/** The part of a WebSocket that is used here. */
export type Socket = {
  readonly bufferedAmount: number
  send: (message: Message) => void
  close: (code: number, reason: string) => void
  terminate: () => void
}

/** Why a connection is closed, by RFC 6455 §7.4 and, from 4000, our own. */
export const closeCodes = {
  stopping: 1001,
  unreadable: 1007,
  flooding: 1008,
  tooLarge: 1009,
  tryLater: 1013,
  roleTaken: 4403,
  gone: 4404,
} as const

/** What may wait for a reader that is slower than the room, in bytes. */
const mostWaiting = 8 * 2 ** 20

/** How long a goodbye may take, in ms. */
const patience = 1000

export type Member = { person: string; mayEdit: boolean }

/** One open page of a map. */
export class Connection {
  readonly person: string
  readonly mayEdit: boolean
  /** How many messages with an update that came over it are durable. */
  durable = 0
  open = true
  readonly #socket: Socket
  readonly #messages: Budget
  readonly #bytes: Budget

  constructor(socket: Socket, { person, mayEdit }: Member) {
    this.#socket = socket
    this.person = person
    this.mayEdit = mayEdit
    const now = performance.now()
    this.#messages = new Budget({ burst: 600, perSecond: 150 }, now)
    this.#bytes = new Budget({ burst: 6 * 2 ** 20, perSecond: 2 ** 19 }, now)
  }

  /** false: this one sends more than a person can. `weight` is how much work one message makes. */
  withinBudget(bytes: number, weight: number): boolean {
    const now = performance.now()
    return this.#messages.spend(weight, now) && this.#bytes.spend(bytes, now)
  }

  send(message: Message): void {
    if (!this.open) return
    if (this.#socket.bufferedAmount > mostWaiting) this.close('tryLater', 'too slow')
    else this.#socket.send(message)
  }

  refuse(code: string, sentence: Localized): void {
    this.send(refusedMessage(code, sentence))
  }

  close(why: keyof typeof closeCodes, reason: string): void {
    if (!this.open) return
    this.open = false
    this.#socket.close(closeCodes[why], reason)
    // who goes on sending does not wait for the other side's goodbye
    setTimeout(() => this.#socket.terminate(), patience).unref()
  }
}
