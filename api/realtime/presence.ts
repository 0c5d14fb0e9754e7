/** Who somebody is and where they look, as y-protocols/awareness has it: JSON text, `null` for one who has left. */
export type PresenceEntry = { client: number; clock: number; state: string }

const longestState = 2000

/** A person on a reload leaves the last one behind for a while. */
const mostClients = 3

type Known = PresenceEntry & { holder: object; person: string }

/**
 * The latest state of everybody in one room, kept in memory only. Each connection speaks for itself: states of others are not
 * taken from it, unless the same person has come back over a new one.
 */
export class Presence {
  readonly #known = new Map<number, Known>()
  #changed = new Map<number, PresenceEntry>()

  /** Answers whether anything of it is new. Throws for what no honest client sends. */
  take(holder: object, person: string, entries: readonly PresenceEntry[]): boolean {
    let any = false
    for (const entry of entries) any = this.#takeOne(holder, person, entry) || any
    return any
  }

  /** Everybody a connection spoke for has left. */
  leave(holder: object): boolean {
    const left = [...this.#known.values()].filter((known) => known.holder === holder)
    for (const { client, clock } of left) {
      this.#known.delete(client)
      this.#changed.set(client, { client, clock: clock + 1, state: 'null' })
    }
    return left.length > 0
  }

  everybody(): PresenceEntry[] {
    return [...this.#known.values()]
  }

  /** What has changed since this was last asked. */
  changes(): PresenceEntry[] {
    const changed = [...this.#changed.values()]
    this.#changed = new Map()
    return changed
  }

  #takeOne(holder: object, person: string, entry: PresenceEntry): boolean {
    const { client, clock, state } = entry
    if (state.length > longestState) throw new RangeError('expected a short state')
    const value: unknown = JSON.parse(state)
    if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError('expected an object or null')
    const known = this.#known.get(client)
    if (known && (known.clock >= clock || (known.holder !== holder && known.person !== person))) return false
    if (value === null) {
      if (!known) return false
      this.#known.delete(client)
    } else {
      if (!known && this.#clientsOf(holder) >= mostClients) return false
      this.#known.set(client, { ...entry, holder, person })
    }
    this.#changed.set(client, entry)
    return true
  }

  #clientsOf(holder: object): number {
    return [...this.#known.values()].filter((known) => known.holder === holder).length
  }
}
