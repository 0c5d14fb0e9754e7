import type { AuditKind } from '#geodata/schema/people/auditEntry.ts'

export const auditGroupNames = ['account', 'roles', 'maps', 'server'] as const
export type AuditGroup = (typeof auditGroupNames)[number]

/** Under which heading a reader looks for it. */
export const auditGroups: Record<AuditKind, AuditGroup> = {
  setup: 'server',
  registered: 'account',
  'signed-in': 'account',
  'sign-in-failed': 'account',
  'signed-out': 'account',
  'password-changed': 'account',
  'passkey-added': 'account',
  'passkey-removed': 'account',
  'person-changed': 'account',
  'role-given': 'roles',
  'role-taken': 'roles',
  'invitation-made': 'roles',
  'invitation-withdrawn': 'roles',
  'invitation-accepted': 'roles',
  'team-changed': 'roles',
  'map-published': 'maps',
  'map-withdrawn': 'maps',
  'map-binned': 'maps',
  'map-restored': 'maps',
  'limits-changed': 'server',
}
