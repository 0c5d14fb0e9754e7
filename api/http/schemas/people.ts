import * as v from 'valibot'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import { type AuditPage, auditKinds } from '#geodata/schema/people/auditEntry.ts'
import {
  type AcceptedInvitation,
  type Invitation,
  type InvitationOffer,
  invitedRoles,
  type MapInvitation,
} from '#geodata/schema/people/invitation.ts'
import { type Limits, limitRanges } from '#geodata/schema/people/limits.ts'
import type { MapMembers } from '#geodata/schema/people/mapMember.ts'
import type { Me } from '#geodata/schema/people/me.ts'
import type { People } from '#geodata/schema/people/person.ts'
import type { Team } from '#geodata/schema/people/team.ts'

const textOrNull = v.nullable(v.string())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const me: v.GenericSchema<Me> = v.strictObject({
  mode: v.picklist(['personal', 'closed']),
  setup: v.boolean(),
  signedIn: v.boolean(),
  id: textOrNull,
  name: textOrNull,
  email: textOrNull,
  administrator: v.boolean(),
  guest: v.boolean(),
  ways: v.strictObject({
    password: v.boolean(),
    passkey: v.boolean(),
    providers: v.array(v.strictObject({ id: v.string(), title: v.string() })),
    register: v.picklist(['off', 'invited', 'open']),
  }),
})

const invitationEntries = { id: v.string(), until: v.string(), createdAt: v.string(), used: count }
const role = v.picklist(invitedRoles)

const invitation: v.GenericSchema<Invitation> = v.strictObject(invitationEntries)
const mapInvitation: v.GenericSchema<MapInvitation> = v.strictObject({ ...invitationEntries, role })

export const newInvitation = v.strictObject({ ...invitationEntries, url: v.string() })
export const newMapInvitation = v.strictObject({ ...invitationEntries, role, url: v.string() })

export const invitationOffer: v.GenericSchema<InvitationOffer> = v.strictObject({
  mapTitle: textOrNull,
  role: v.nullable(role),
  teamName: textOrNull,
  until: v.string(),
  inviter: textOrNull,
})

export const acceptedInvitation: v.GenericSchema<AcceptedInvitation> = v.strictObject({ map: textOrNull })

export const mapMembers: v.GenericSchema<MapMembers> = v.strictObject({
  members: v.array(
    v.strictObject({
      person: v.string(),
      name: textOrNull,
      email: textOrNull,
      role: v.picklist(mapRoles),
      team: textOrNull,
    }),
  ),
  invitations: v.array(mapInvitation),
})

const team: v.GenericSchema<Team> = v.strictObject({
  id: v.string(),
  name: v.string(),
  leads: v.boolean(),
  members: v.array(
    v.strictObject({ person: v.string(), name: v.string(), email: textOrNull, leads: v.boolean() }),
  ),
  invitations: v.array(invitation),
})

export const teams = v.strictObject({ teams: v.array(team) })

export const people: v.GenericSchema<People> = v.strictObject({
  people: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      email: v.string(),
      administrator: v.boolean(),
      blocked: v.boolean(),
      createdAt: v.string(),
      lastSignIn: textOrNull,
      maps: count,
      stored: count,
    }),
  ),
  invitations: v.array(invitation),
})

export const auditPage: v.GenericSchema<AuditPage> = v.strictObject({
  entries: v.array(
    v.strictObject({
      id: count,
      at: v.string(),
      kind: v.picklist(auditKinds),
      actor: textOrNull,
      actorName: textOrNull,
      subject: textOrNull,
      subjectName: textOrNull,
      detail: textOrNull,
    }),
  ),
  next: v.nullable(count),
})

const within = ({ min, max }: { min: number; max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

export const limits: v.GenericSchema<Limits> = v.strictObject({
  picture: within(limitRanges.picture),
  document: within(limitRanges.document),
  map: within(limitRanges.map),
  person: within(limitRanges.person),
  rows: within(limitRanges.rows),
  maps: within(limitRanges.maps),
})
