/** One way in that belongs to somebody else: a school's or a city's sign-in page (OpenID Connect). */
type SignInProvider = { id: string; title: string }

/** `invited`: who has an invitation may make an account; `open`: anybody may. */
export type Registration = 'off' | 'invited' | 'open'

export type SignInWays = {
  password: boolean
  passkey: boolean
  providers: SignInProvider[]
  register: Registration
}

/** `GET /api/me`: who the server takes the one who asks for. */
export type Me = {
  mode: 'personal' | 'closed'
  /** An administrator must be made first (`/setup`). */
  setup: boolean
  /** With an account, or as the owner of a personal server; may make maps. A guest is not signed in. */
  signedIn: boolean
  /** `u_…` an account, `owner` on a personal server; a guest’s is not told. */
  id: string | null
  name: string | null
  email: string | null
  administrator: boolean
  /** Came in with a workshop's code and a nickname. */
  guest: boolean
  ways: SignInWays
}
