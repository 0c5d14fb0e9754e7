import type { Member } from '#api/store/store.ts'

type Known = { member: Member | undefined; version: number; at: number }

/** So long a session is taken for what it was when it was last looked up, in ms; any change of accounts or sessions ends it at once. */
const longest = 60_000

const mostKnown = 5000

/** Who is signed in with which cookie, as of a version of the accounts. */
export class SessionCache {
  readonly #known = new Map<string, Known>()

  /** undefined: it must be looked up. */
  get(cookie: string, version: number): { member: Member | undefined } | undefined {
    const known = this.#known.get(cookie)
    if (known && known.version === version && Date.now() - known.at < longest) return known
    this.#known.delete(cookie)
    return undefined
  }

  set(cookie: string, version: number, member: Member | undefined): void {
    if (this.#known.size >= mostKnown) this.#known.clear()
    this.#known.set(cookie, { member, version, at: Date.now() })
  }
}
