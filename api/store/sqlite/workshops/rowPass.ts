import type { Database } from 'better-sqlite3'
import { type MapRole, mapRoles } from '#geodata/schema/map/mapSummary.ts'
import { participantPass } from '#geodata/workshop/participantPass.ts'
import type { RowPass } from '../../rowEdit.ts'
import type { Member } from '../../store.ts'
import { givenRole } from '../maps/mapRights.ts'
import { readLimits } from '../people/limits.ts'
import { seatOfPerson, workshopOf } from './workshopRows.ts'

/**
 * What a member may do with the rows of a map's sketch: who has a role that allows it may, who came in by the code may what the
 * workshop allows now. What a seat's owner adds goes by the nickname.
 */
export function rowPass(
  db: Database,
  { id: person, name: own, maps }: Member,
  map: string,
  dataset: string,
): RowPass {
  const workshop = workshopOf(db, map)
  const name = own ?? null
  const rehearsal = workshop?.rehearsal ?? false
  const most = readLimits(db).rows
  if (atLeast(maps?.[map], 'editor')) return { ...editorPass, name, rehearsal, most }
  const held = workshop?.layers.find((each) => each.dataset === dataset)?.approval ?? false
  const seat = seatOfPerson(db, map, person)
  const present = seat && !seat.removed ? seat : undefined
  const marks = { seesAll: false, held, rehearsal, hidden: present?.hidden ?? false, most }
  const given = atLeast(givenRole(db, person, map), 'contributor') && !present?.locked
  if (given || !workshop || !present) {
    return {
      ...marks,
      name: present?.nickname ?? name,
      add: given,
      edit: given ? 'own' : 'none',
      refusal: null,
    }
  }
  return { ...marks, name: present.nickname, ...participantPass(workshop, present, dataset) }
}

const atLeast = (role: MapRole | undefined, least: MapRole): boolean =>
  role !== undefined && mapRoles.indexOf(role) >= mapRoles.indexOf(least)

const editorPass = {
  seesAll: true,
  add: true,
  edit: 'all',
  refusal: null,
  held: false,
  hidden: false,
} as const
