import type { Invitation } from '#geodata/schema/people/invitation.ts'
import type { Limits } from '#geodata/schema/people/limits.ts'
import type { PersonChange } from '#geodata/schema/people/person.ts'
import type { AuditRecord, InvitedTo, NewAccount, NewInvitationRecord } from '../../peopleStore.ts'
import type { Viewer } from '../../store.ts'

/** A statement of the sign-in library, and what came of it. */
export type SignInQuery = { sql: string; parameters: readonly unknown[] }
export type SignInAnswer = { rows: unknown[]; changes: number }

/** What the thread of the accounts can be asked to do beside maps. Each call is one transaction. */
export type PeopleCalls = {
  runSignIn: { args: [query: SignInQuery]; result: SignInAnswer }
  makeKeeper: { args: [account: NewAccount, heir: string]; result: boolean }
  resetAdministrator: { args: [email: string, passwordHash: string]; result: boolean }
  setPassword: { args: [id: string, passwordHash: string]; result: boolean }
  changePerson: { args: [id: string, change: PersonChange]; result: boolean }
  register: { args: [account: NewAccount]; result: undefined }
  registerInvited: {
    args: [account: NewAccount, tokenHash: string, now: string]
    result: InvitedTo | undefined
  }
  invite: { args: [viewer: Viewer, invitation: NewInvitationRecord]; result: Invitation }
  withdrawInvitation: {
    args: [viewer: Viewer, id: string, from: { map: string } | { team: string } | null]
    result: boolean
  }
  acceptInvitation: { args: [person: string, tokenHash: string, now: string]; result: InvitedTo | undefined }
  putTeam: { args: [viewer: Viewer, id: string, name: string]; result: 'created' | 'changed' }
  setTeamMember: {
    args: [viewer: Viewer, team: string, person: string, place: { leads: boolean } | null]
    result: boolean
  }
  record: { args: [entry: AuditRecord]; result: undefined }
  setLimits: { args: [limits: Limits]; result: undefined }
}
