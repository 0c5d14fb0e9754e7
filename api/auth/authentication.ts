import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { AppEnv } from '#api/http/appEnv.ts'
import type { Accounts } from '#api/store/accounts.ts'
import type { PeopleStore } from '#api/store/peopleStore.ts'
import type { Member } from '#api/store/store.ts'
import type { Registration, SignInWays } from '#geodata/schema/people/me.ts'
import { Libraries } from './libraries.ts'
import { clientHeader, cookiePrefix } from './library.ts'
import { type Provider, providerId } from './provider.ts'
import { SessionCache } from './sessionCache.ts'
import { plainOwner } from './whoAsks.ts'

export type AuthenticationOptions = Pick<Accounts, 'people' | 'signIns'> & {
  secret: string
  provider?: Provider | undefined
  registration?: Registration
  onError?: (message: string) => void
}

/** Who somebody is, and how they can show it. */
export class Authentication {
  readonly people: PeopleStore
  readonly libraries: Libraries
  readonly ways: SignInWays
  readonly #sessions = new SessionCache()
  #owner: { member: Member; version: number } | undefined

  constructor({
    people,
    signIns,
    secret,
    provider,
    registration = 'invited',
    onError,
  }: AuthenticationOptions) {
    this.people = people
    this.ways = {
      password: true,
      passkey: true,
      providers: provider ? [{ id: providerId, title: provider.title }] : [],
      register: registration,
    }
    this.libraries = new Libraries(
      {
        signIns,
        secret,
        mayEnter: async (id) => (await people.person(id))?.blocked === false,
        onSignedIn: (actor, detail) => people.record({ kind: 'signed-in', actor, detail }),
        onRegistered: (actor) => people.record({ kind: 'registered', actor, subject: actor }),
        onError: onError ?? ((message) => console.error('signing in:', message)),
      },
      provider,
    )
  }

  /** The first administrator's person is the owner's of a personal server, too: it is one and the same. */
  async ownerOf(): Promise<Member> {
    const { version } = this.people
    if (this.#owner?.version !== version) {
      const keeper = await this.people.keeper()
      this.#owner = {
        version,
        member: keeper ? { ...plainOwner, id: keeper.id, name: keeper.name } : plainOwner,
      }
    }
    return this.#owner.member
  }

  /** A session whose end was moved on leaves its new cookie in `renewedCookie`. */
  async accountOf(c: Context<AppEnv>): Promise<Member | undefined> {
    const scheme = c.var.url.protocol
    const cookie = getCookie(c, sessionCookie(scheme))
    if (cookie === undefined) return undefined
    const { version } = this.people
    const known = this.#sessions.get(cookie, version)
    if (known) return known.member
    const { response, headers } = await this.libraries
      .forScheme(scheme)
      .api.getSession({ headers: requestHeaders(c.req.raw.headers, c.var.client), returnHeaders: true })
    const member = response ? await this.#memberOf(response.user.id) : undefined
    const [renewed] = headers.getSetCookie()
    if (member && renewed !== undefined) c.set('renewedCookie', renewed)
    this.#sessions.set(cookie, version, member)
    return member
  }

  /** Throws for a wrong password; the answer is the cookie of the new session. */
  async signIn(
    url: URL,
    client: string,
    headers: Headers,
    account: { email: string; password: string },
  ): Promise<string> {
    const signedIn = await this.libraries.forScheme(url.protocol).api.signInEmail({
      body: { email: account.email, password: account.password },
      headers: requestHeaders(new Headers({ 'user-agent': headers.get('user-agent') ?? '' }), client),
      returnHeaders: true,
    })
    const cookie = signedIn.headers
      .getSetCookie()
      .find((each) => each.startsWith(`${sessionCookie(url.protocol)}=`))
    if (cookie === undefined) throw new Error('expected the cookie of a session')
    return cookie
  }

  async #memberOf(id: string): Promise<Member | undefined> {
    const person = await this.people.person(id)
    if (!person || person.blocked) return undefined
    const { name, administrator } = person
    return { kind: 'member', id, name, ...(administrator && { administrator }) }
  }
}

const sessionCookie = (scheme: string): string =>
  `${scheme === 'https:' ? '__Secure-' : ''}${cookiePrefix}.session_token`

/** As they came, with the address that we know in the place of what they say of it. */
export function requestHeaders(headers: Headers, client: string): Headers {
  const own = new Headers(headers)
  own.set(clientHeader, client)
  return own
}
