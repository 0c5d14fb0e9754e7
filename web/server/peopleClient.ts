import type { AuditPage } from '#geodata/schema/people/auditEntry.ts'
import type { Invitation, NewInvitation } from '#geodata/schema/people/invitation.ts'
import type { Limits } from '#geodata/schema/people/limits.ts'
import type { People, PersonChange } from '#geodata/schema/people/person.ts'
import { json } from './json.ts'
import { send } from './request.ts'

export type SetupWish = { code: string; name: string; email: string; password: string }

/** Makes the first administrator, who is signed in then. */
export const setUp = async (wish: SetupWish): Promise<void> => {
  await send('/api/setup', json('POST', wish))
}

export const fetchPeople = async (): Promise<People> => (await send('/api/people')).json()

export const changePerson = async (id: string, change: PersonChange): Promise<void> => {
  await send(`/api/people/${encodeURIComponent(id)}`, json('PATCH', change))
}

/** For who has forgotten theirs; they are signed out everywhere. */
export const givePassword = async (id: string, password: string): Promise<void> => {
  await send(`/api/people/${encodeURIComponent(id)}/password`, json('PUT', { password }))
}

/** A link with which somebody may make an account. */
export const inviteToRegister = async (until: string): Promise<NewInvitation> =>
  (await send('/api/people/invitations', json('POST', { until }))).json()

export const withdrawRegistering = async ({ id }: Invitation): Promise<void> => {
  await send(`/api/people/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export const fetchAudit = async (before: number | null): Promise<AuditPage> =>
  (await send(`/api/audit${before === null ? '' : `?before=${before}`}`)).json()

export const fetchLimits = async (): Promise<Limits> => (await send('/api/limits')).json()

export const putLimits = async (limits: Limits): Promise<Limits> =>
  (await send('/api/limits', json('PUT', limits))).json()
