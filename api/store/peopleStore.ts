import type { AuditKind, AuditPage } from '#geodata/schema/people/auditEntry.ts'
import type {
  Invitation,
  InvitationOffer,
  InvitedRole,
  MapInvitation,
} from '#geodata/schema/people/invitation.ts'
import type { Limits } from '#geodata/schema/people/limits.ts'
import type { MapMember } from '#geodata/schema/people/mapMember.ts'
import type { Person, PersonChange } from '#geodata/schema/people/person.ts'
import type { Team } from '#geodata/schema/people/team.ts'
import type { Viewer } from './store.ts'

export type StoredPerson = Pick<Person, 'id' | 'name' | 'email' | 'administrator' | 'blocked'>

/** `email` in lower case; `passwordHash` as the sign-in library makes it. */
export type NewAccount = { id: string; name: string; email: string; passwordHash: string }

/** Where an invitation leads; null: to an account alone. */
export type InvitedTo = { map: string; role: InvitedRole } | { team: string } | null

export type NewInvitationRecord = { id: string; tokenHash: string; until: string; to: InvitedTo }

export type AuditRecord = {
  kind: AuditKind
  actor: string | null
  subject?: string
  detail?: string
}

/**
 * Accounts, teams, invitations, the log and the limits; they live beside the maps. Who may ask for what of the whole server is
 * for the caller to say; of a map and of a team it is said here: `UnknownMap`, `NotAllowed`. Every promise of a write resolves when
 * it is durable.
 */
export type PeopleStore = {
  /** Who was made administrator first: whom a personal server takes its owner for. undefined: the server has none. */
  keeper(): Promise<StoredPerson | undefined>
  /**
   * Makes the first administrator, who gets what was made as the person `heir` until then. False: there is one. Throws
   * `NotPossible`.
   */
  makeKeeper(account: NewAccount, heir: string): Promise<boolean>
  person(id: string): Promise<StoredPerson | undefined>
  /** For the command on the server's own computer: a new password, and the way in again for who was blocked. */
  resetAdministrator(email: string, passwordHash: string): Promise<boolean>
  /** Signs them out everywhere. False: there is nobody like that. */
  setPassword(id: string, passwordHash: string): Promise<boolean>
  people(): Promise<Person[]>
  /** False: there is nobody like that. Who is blocked is signed out everywhere. Throws `NotPossible`. */
  changePerson(id: string, change: PersonChange): Promise<boolean>

  /** Throws `UnknownMap`, `NotAllowed` for who does not own the map or lead the team. */
  invite(viewer: Viewer, invitation: NewInvitationRecord): Promise<Invitation>
  /** Those that make an account alone. */
  invitations(): Promise<Invitation[]>
  mapInvitations(viewer: Viewer, map: string): Promise<MapInvitation[]>
  /** False: there is no such one. */
  withdrawInvitation(
    viewer: Viewer,
    id: string,
    from: { map: string } | { team: string } | null,
  ): Promise<boolean>
  /** undefined: unknown, over, or its map is gone. */
  invitation(tokenHash: string, now: string): Promise<InvitationOffer | undefined>
  /** Never lowers a role. undefined: as `invitation`. */
  acceptInvitation(person: string, tokenHash: string, now: string): Promise<InvitedTo | undefined>
  /** Makes the account that the invitation is followed with, both or neither. undefined: as `invitation`. Throws `NotPossible`. */
  registerInvited(account: NewAccount, tokenHash: string, now: string): Promise<InvitedTo | undefined>
  /** Where anybody may. Throws `NotPossible`. */
  register(account: NewAccount): Promise<void>

  /** For the map's owner. Throws `UnknownMap`, `NotAllowed`. */
  members(viewer: Viewer, map: string): Promise<MapMember[]>
  /** Whether the viewer may give this person a role: somebody they share a map or a team with, or a team of theirs. */
  knows(viewer: Viewer, person: string): Promise<boolean>
  /** People who have what a team was given; somebody who is no team is themselves. */
  peopleOf(member: string): Promise<string[]>

  teams(viewer: Viewer): Promise<Team[]>
  /** Makes it, or gives it another name. Throws `NotAllowed`. */
  putTeam(viewer: Viewer, id: string, name: string): Promise<'created' | 'changed'>
  /** null takes them out. False: there is no such team, or not for this viewer. Throws `NotAllowed`, `NotPossible`. */
  setTeamMember(
    viewer: Viewer,
    team: string,
    person: string,
    place: { leads: boolean } | null,
  ): Promise<boolean>

  record(entry: AuditRecord): Promise<void>
  /** Newest first, those with an id below `before`. */
  audit(before: number | undefined, limit: number): Promise<AuditPage>

  limits(): Promise<Limits>
  setLimits(limits: Limits): Promise<void>

  /** Rises with whatever may change who somebody is: what was read before may be old. */
  readonly version: number
}
