/** What the audit log keeps: who did what to what, when. Never what was written. */
export const auditKinds = [
  'setup',
  'registered',
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'password-changed',
  'passkey-added',
  'passkey-removed',
  'person-changed',
  'role-given',
  'role-taken',
  'invitation-made',
  'invitation-withdrawn',
  'invitation-accepted',
  'team-changed',
  'map-published',
  'map-withdrawn',
  'map-binned',
  'map-restored',
  'limits-changed',
] as const
export type AuditKind = (typeof auditKinds)[number]

export type AuditEntry = {
  id: number
  /** ISO instant. */
  at: string
  kind: AuditKind
  /** Who did it: their id, and their name where they have an account. null: nobody was signed in. */
  actor: string | null
  actorName: string | null
  /** What it was done to: the id of a map, a person or a team. */
  subject: string | null
  /** Of a person or a team; what a map is called is its members’ business. */
  subjectName: string | null
  /** One word more: the role given, the alias, the way of signing in. */
  detail: string | null
}

/** `GET /api/audit?before=`, newest first; `next` is the `before` of the page after it. */
export type AuditPage = { entries: AuditEntry[]; next: number | null }
