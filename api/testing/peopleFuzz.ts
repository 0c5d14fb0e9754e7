import { hashToken } from '#api/auth/token.ts'
import { ownerId } from '#api/auth/whoAsks.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { PeopleStore } from '#api/store/peopleStore.ts'
import type { Member } from '#api/store/store.ts'
import { type Limits, limitRanges } from '#geodata/schema/people/limits.ts'
import type { KnownValues } from './arbitraryRequest.ts'
import { uidOf } from './testData.ts'

const person = 'u_fuzz'
const team = 'team_fuzz00000001'
const token = 'fuzz-token'
const invitation = uidOf(705, 1)

/** What operations of people need so that made-up requests get past the first "not found". `administrator` asks. */
export async function peopleFuzz(
  { maps, people }: { maps: MapStore; people: PeopleStore },
  administrator: Member,
  map: string,
) {
  const account = (id: string) => ({ id, name: id, email: `${id}@example.jp`, passwordHash: 'none' })
  await people.makeKeeper(account('u_keeper'), ownerId)
  await people.register(account(person))
  await maps.setRole(administrator, map, person, 'viewer')
  await people.putTeam(administrator, team, 'チーム')
  const until = new Date(Date.now() + 24 * 3600 * 1000).toISOString()
  await people.invite(administrator, { id: invitation, tokenHash: hashToken(token), until, to: null })

  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const ofMap: KnownValues = {
    id: [map, map, 'nowhere'],
    person: [person, 'nobody'],
    invitation: [invitation],
  }
  const ofTeam: KnownValues = { ...ofMap, id: [team, team, 'team_000000000000'] }
  const ofServer: KnownValues = {
    person: [person, person, 'nobody'],
    invitation: [invitation],
    token: [token, 'x'],
  }
  const usual = (key: keyof Limits): number => limitRanges[key].usual
  const limits: Limits = {
    picture: usual('picture'),
    document: usual('document'),
    map: usual('map'),
    person: usual('person'),
    rows: usual('rows'),
    maps: usual('maps'),
  }
  const known: Record<string, KnownValues> = {
    getMapMembers: ofMap,
    putMapMember: ofMap,
    postMapInvitation: ofMap,
    deleteMapInvitation: ofMap,
    getInvitation: ofServer,
    putInvitationAccepted: ofServer,
    putTeam: ofTeam,
    putTeamMember: ofTeam,
    deleteTeamMember: ofTeam,
    postTeamInvitation: ofTeam,
    deleteTeamInvitation: ofTeam,
    deletePersonInvitation: { invitation: [uidOf(705, 2)] },
    patchPerson: ofServer,
    putPersonPassword: ofServer,
  }
  const bodies = {
    putMapMember: [text({ role: 'viewer' }), text({ role: 'editor' })],
    postMapInvitation: [text({ role: 'editor', until }), text({ role: 'owner', until })],
    putTeam: [text({ name: 'チーム' })],
    putTeamMember: [text({}), text({ leads: true })],
    postTeamInvitation: [text({ until })],
    postPersonInvitation: [text({ until }), text({ until: '2020-01-01T00:00:00.000Z' })],
    patchPerson: [text({ name: '名前' }), text({ blocked: true })],
    // a right one is slow work, on purpose
    putPersonPassword: [
      ...Array.from({ length: 19 }, (_, length) => text({ password: 'x'.repeat(length % 8) })),
      text({ password: '長い長い長い合言葉' }),
    ],
    putLimits: [text(limits), text({ ...limits, rows: 1 })],
  }
  return { known, bodies }
}
