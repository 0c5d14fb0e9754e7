import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { AppEnv } from '#api/http/appEnv.ts'
import { isLoopbackName } from '#api/middleware/hostCheck.ts'
import { type Member, publicViewer, type Viewer } from '#api/store/store.ts'

/** `personal`: the server is this computer's alone, and whoever sits at it is its owner. `closed`: nobody is known unless signed in. */
export type Mode = 'personal' | 'closed'

/** Who owns everything on a personal server. */
export const ownerId = 'owner'

/** Holds the token of a seat that was taken with a workshop's code. */
export const guestCookie = 'kyoso_guest'

export type Doors = {
  mode: Mode
  /** Whom a personal server takes its owner for. */
  ownerOf: () => Promise<Member>
  /** The account that is signed in with the cookie that came. */
  accountOf: (c: Context<AppEnv>) => Promise<Member | undefined>
  /** The guest who was given this token. */
  guestOf: (token: string) => Promise<Member | undefined>
}

/** One viewer for each request: the owner of a personal server, else a signed-in account, else a guest, else the public. */
export async function whoAsks(c: Context<AppEnv>, doors: Doors): Promise<Viewer> {
  if (doors.mode === 'personal') return isOwner(c) ? doors.ownerOf() : publicViewer
  const account = await doors.accountOf(c)
  if (account) return account
  const token = getCookie(c, guestCookie)
  return (token && (await doors.guestOf(token))) || publicViewer
}

export const plainOwner: Member = { kind: 'member', id: ownerId, administrator: true }

/**
 * Over the loopback address, under a name of this computer: its owner. What a proxy has passed on came from elsewhere, whatever
 * it says. `hostCheck` refuses pages of other sites.
 */
function isOwner(c: Context<AppEnv>): boolean {
  const passedOn = ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return !passedOn && isLoopbackName(c.var.url.hostname)
}
