import type { Database } from 'better-sqlite3'
import type { PeopleStore } from '../../peopleStore.ts'
import type { Viewer } from '../../store.ts'
import { requireRole } from '../maps/mapRights.ts'
import type { Caller } from '../thread/calls.ts'
import { accountInvitations, invitationOffer, mapInvitations } from './invitationReads.ts'
import { readLimits } from './limits.ts'
import { knows, mapMembers, peopleOf, teamsOf } from './memberReads.ts'
import type { PeopleCalls } from './peopleCalls.ts'
import { allPeople, auditPage, keeper, personWithId } from './peopleReads.ts'

/** `read` asks one state of the file and explains its errors. */
export function sqlitePeopleStore(
  db: Database,
  writer: Caller<PeopleCalls>,
  read: <T>(query: () => T) => Promise<T>,
  versions: { now: number },
): PeopleStore {
  const write = async <T>(writing: Promise<T>): Promise<T> => {
    const result = await writing
    versions.now += 1
    return result
  }
  const readForOwner = <T>(viewer: Viewer, map: string, query: () => T): Promise<T> =>
    read(() => {
      requireRole(db, viewer, map, 'owner')
      return query()
    })
  return {
    get version() {
      return versions.now
    },
    keeper: () => read(() => keeper(db)),
    makeKeeper: (account, heir) => write(writer.call('makeKeeper', account, heir)),
    person: (id) => read(() => personWithId(db, id)),
    resetAdministrator: (email, hash) => write(writer.call('resetAdministrator', email, hash)),
    setPassword: (id, hash) => write(writer.call('setPassword', id, hash)),
    people: () => read(() => allPeople(db)),
    changePerson: (id, change) => write(writer.call('changePerson', id, change)),
    invite: (viewer, invitation) => writer.call('invite', viewer, invitation),
    invitations: () => read(() => accountInvitations(db)),
    mapInvitations: (viewer, map) => readForOwner(viewer, map, () => mapInvitations(db, map)),
    withdrawInvitation: (viewer, id, from) => writer.call('withdrawInvitation', viewer, id, from),
    invitation: (tokenHash, now) => read(() => invitationOffer(db, tokenHash, now)),
    acceptInvitation: (person, tokenHash, now) => writer.call('acceptInvitation', person, tokenHash, now),
    registerInvited: (account, tokenHash, now) => writer.call('registerInvited', account, tokenHash, now),
    async register(account) {
      await writer.call('register', account)
    },
    members: (viewer, map) => readForOwner(viewer, map, () => mapMembers(db, map)),
    knows: (viewer, person) => read(() => knows(db, viewer, person)),
    peopleOf: (member) => read(() => peopleOf(db, member)),
    teams: (viewer) => read(() => (viewer.kind === 'member' ? teamsOf(db, viewer.id) : [])),
    putTeam: (viewer, id, name) => writer.call('putTeam', viewer, id, name),
    setTeamMember: (viewer, team, person, place) => writer.call('setTeamMember', viewer, team, person, place),
    async record(entry) {
      await writer.call('record', entry)
    },
    audit: (before, limit) => read(() => auditPage(db, before, limit)),
    limits: () => read(() => readLimits(db)),
    async setLimits(limits) {
      await writer.call('setLimits', limits)
    },
  }
}
