import * as Y from 'yjs'
import type { Connection } from './connection.ts'

/**
 * Who in one room writes under which Yjs client id. Two that write under one id lose edits without a word: Yjs takes the second
 * struct of an id and clock for the first. So an id is one person's as long as a connection of theirs uses it, by what it has
 * written or by its presence; the same person may go on with it in another tab.
 */
export class ClientIds {
  /** How much the server has of each. */
  readonly #clocks = new Map<number, number>()
  readonly #holders = new Map<number, Connection>()

  /** `stateVector` is the server's. */
  learn(stateVector: Uint8Array): void {
    for (const [client, clock] of Y.decodeStateVector(stateVector)) this.#raise(client, clock)
  }

  /** By presence, where nobody else has it. */
  use(member: Connection, client: number): void {
    const holder = this.#holders.get(client)
    if (!holder?.open || holder.person === member.person) this.#holders.set(client, member)
  }

  /** `ends`: up to which clock an update has something of each client. False: some of it is new and another person's. */
  take(member: Connection, ends: ReadonlyMap<number, number>): boolean {
    const news = [...ends].filter(([client, end]) => end > (this.#clocks.get(client) ?? 0))
    if (news.some(([client]) => this.#isAnothers(member, client))) return false
    for (const [client, end] of news) {
      this.use(member, client)
      this.#raise(client, end)
    }
    return true
  }

  leave(member: Connection): void {
    for (const [client, holder] of this.#holders) if (holder === member) this.#holders.delete(client)
  }

  #isAnothers(member: Connection, client: number): boolean {
    const holder = this.#holders.get(client)
    return (holder?.open ?? false) && holder?.person !== member.person
  }

  #raise(client: number, clock: number): void {
    this.#clocks.set(client, Math.max(clock, this.#clocks.get(client) ?? 0))
  }
}
