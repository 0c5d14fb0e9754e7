import type { Database } from 'better-sqlite3'
import type { WorkshopLayer, WorkshopPhase } from '#geodata/schema/workshop/workshop.ts'
import type { StoredSeat, StoredWorkshop } from '../../workshopStore.ts'

type WorkshopRow = {
  map: string
  code: string
  open: number
  rehearsal: number
  title: string
  layers: string
  phases: string
  phase: string | null
  ends_at: string | null
  participants: number
}

type SeatRow = {
  id: string
  map: string
  person: string
  nickname: string
  hidden: number
  locked: number
  removed: number
  paper: number
  created_at: string
}

const workshops = `SELECT workshop.*, (SELECT count(*) FROM seat WHERE seat.map = workshop.map AND NOT removed) AS participants
  FROM workshop JOIN map ON map.id = workshop.map`

export const workshopOf = (db: Database, map: string): StoredWorkshop | undefined =>
  toWorkshop(db.prepare<[string], WorkshopRow>(`${workshops} WHERE workshop.map = ?`).get(map))

/** None whose map is in the bin. */
export const workshopByCode = (db: Database, code: string): StoredWorkshop | undefined =>
  toWorkshop(
    db
      .prepare<[string], WorkshopRow>(`${workshops} WHERE workshop.code = ? AND map.deleted_at IS NULL`)
      .get(code),
  )

export const seatsOf = (db: Database, map: string): StoredSeat[] =>
  db
    .prepare<[string], SeatRow>('SELECT * FROM seat WHERE map = ? ORDER BY created_at, rowid')
    .all(map)
    .map(toSeat)

export function seatById(db: Database, map: string, id: string): StoredSeat | undefined {
  const row = db
    .prepare<[string, string], SeatRow>('SELECT * FROM seat WHERE map = ? AND id = ?')
    .get(map, id)
  return row && toSeat(row)
}

/** Also one that was removed. */
export function seatOfPerson(db: Database, map: string, person: string): StoredSeat | undefined {
  const row = db
    .prepare<[string, string], SeatRow>('SELECT * FROM seat WHERE map = ? AND person = ?')
    .get(map, person)
  return row && toSeat(row)
}

function toWorkshop(row: WorkshopRow | undefined): StoredWorkshop | undefined {
  if (!row) return undefined
  const { map, code, title, participants } = row
  const layers: WorkshopLayer[] = JSON.parse(row.layers)
  const phases: WorkshopPhase[] = JSON.parse(row.phases)
  return {
    map,
    code,
    title,
    layers,
    phases,
    participants,
    open: row.open === 1,
    rehearsal: row.rehearsal === 1,
    now: { phase: row.phase, endsAt: row.ends_at },
  }
}

const toSeat = ({
  id,
  person,
  nickname,
  hidden,
  locked,
  removed,
  paper,
  created_at,
}: SeatRow): StoredSeat => ({
  id,
  person,
  nickname,
  hidden: hidden === 1,
  locked: locked === 1,
  removed: removed === 1,
  paper: paper === 1,
  createdAt: created_at,
})
