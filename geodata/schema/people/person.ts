import type { Invitation } from './invitation.ts'

/** An account, as administrators see it. */
export type Person = {
  id: string
  name: string
  email: string
  administrator: boolean
  /** May not sign in. */
  blocked: boolean
  createdAt: string
  /** ISO instant of the last sign-in that is still known. */
  lastSignIn: string | null
  /** Maps that they own, those in the bin too. */
  maps: number
  /** In bytes: pictures and documents of those maps. */
  stored: number
}

/** `GET /api/people` */
export type People = { people: Person[]; invitations: Invitation[] }

/** `PATCH /api/people/{id}` */
export type PersonChange = { administrator?: boolean; blocked?: boolean; name?: string }
