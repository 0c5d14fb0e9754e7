import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { faultOf, invalidRequest } from '#api/http/problem.ts'
import * as schemas from '#api/http/schemas/workshop.ts'
import { unknownSeat } from '#api/http/toProblem.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { RowAuthorCount } from '#api/store/rowEdit.ts'
import type { StoredSeat } from '#api/store/workshopStore.ts'
import type { Seat } from '#geodata/schema/workshop/seat.ts'
import { readNickname } from '#geodata/workshop/nickname.ts'
import { mapId } from './mapParameters.ts'
import { tellRows } from './tellRows.ts'
import { unkept } from './unkept.ts'
import { noWorkshop, runBy } from './workshop.ts'
import type { WorkshopTeller } from './workshopTeller.ts'

const seatForm = { name: 'json', type: 'application/json', schema: schemas.seat } as const
const seatId = pathPart({ ja: '席の id。', en: 'Id of the seat.' }, '018b2f6e-0000-4000-8000-000000000009')

/** Who takes part, for those who run the workshop. */
export function seats(live: LiveMaps, teller: WorkshopTeller): Endpoint[] {
  const list = endpoint({
    id: 'getSeats',
    method: 'GET',
    path: '/api/maps/{id}/seats',
    group: groups.workshops,
    summary: { ja: '参加者の席', en: 'The seats of participants' },
    params: { id: mapId },
    query: {},
    forms: [
      { name: 'json', type: 'application/json', schema: v.strictObject({ seats: v.array(schemas.seat) }) },
    ],
    problems: ['unknown-map', 'not-allowed'],
    async handle(services) {
      const { id } = await runBy(services, services.params.id)
      const [stored, counts] = await Promise.all([
        services.maps.workshops.seats(id),
        services.store.rowAuthors(services.viewer, id),
      ])
      const of = new Map(counts.map((count) => [count.author, count]))
      const here = live.people(id)
      return json({ seats: stored.map((seat) => seatTold(seat, of.get(seat.person), here)) }, unkept)
    },
  })

  const change = sendingEndpoint({
    id: 'patchSeat',
    method: 'PATCH',
    path: '/api/maps/{id}/seats/{seat}',
    group: groups.workshops,
    summary: {
      ja: '席の名前を変える・隠す・止める・取り消す・戻す',
      en: 'Rename, hide, lock, take away or restore a seat',
    },
    description: {
      ja: '隠した席の地物は、本人と編集者のほかには、どの答えにも出てきません。',
      en: 'Rows of a hidden seat are in no answer but its own and the editors’.',
    },
    params: { id: mapId, seat: seatId },
    query: {},
    body: jsonBody(schemas.seatChange),
    forms: [seatForm],
    problems: ['unknown-map', 'unknown-seat', 'not-allowed'],
    async handle({ body, store, maps, viewer, params }) {
      const { id, by } = await runBy({ maps, viewer }, params.id)
      const nickname = body.nickname === undefined ? undefined : checkedNickname(body.nickname)
      const wish = { ...body, ...(nickname !== undefined && { nickname }) }
      const seat = await maps.workshops.changeSeat(viewer, id, params.seat, wish)
      if (!seat) throw unknownSeat()
      // also where the seat was so already: an earlier request may have come as far as here
      const marks = {
        ...(body.hidden !== undefined && { hidden: seat.hidden }),
        ...(nickname !== undefined && { name: seat.nickname }),
      }
      if (Object.keys(marks).length > 0) {
        for (const edited of await store.markAuthor(by, id, seat.person, marks)) tellRows(live, id, edited)
      }
      if (seat.removed) live.closeSeat(id, seat.person)
      teller.tell(id)
      const counts = await store.rowAuthors(viewer, id)
      const count = counts.find(({ author }) => author === seat.person)
      return json(seatTold(seat, count, live.people(id)), unkept)
    },
  })

  const paper = sendingEndpoint({
    id: 'postSeat',
    method: 'POST',
    path: '/api/maps/{id}/seats',
    group: groups.workshops,
    summary: { ja: '紙で参加する人の席をつくる', en: 'Make a seat for somebody who takes part on paper' },
    description: {
      ja: '用紙の内容は、地物を加えるときに seat を付けて、その席のものとして入れます。',
      en: 'What stands on the sheet is entered for the seat by the parameter seat when adding a feature.',
    },
    params: { id: mapId },
    query: {},
    body: jsonBody(v.strictObject({ id: v.optional(v.pipe(v.string(), v.uuid())), nickname: v.string() })),
    forms: [seatForm],
    created: { ja: 'できました。', en: 'Made.' },
    problems: ['unknown-map', 'unknown-part', 'not-allowed'],
    async handle({ body, maps, viewer, params }) {
      const { id } = await runBy({ maps, viewer }, params.id)
      if (!(await maps.workshops.workshop(viewer, id))) throw noWorkshop()
      const nickname = checkedNickname(body.nickname)
      const seat = await maps.workshops.addPaperSeat(viewer, id, body.id ?? randomUUID(), nickname)
      teller.tell(id)
      return json(seatTold(seat, undefined, live.people(id)), unkept, { status: 201 })
    },
  })

  return [list, change, paper]
}

function seatTold(
  { person, createdAt, ...seat }: StoredSeat,
  count: RowAuthorCount | undefined,
  here: ReadonlySet<string>,
): Seat {
  return { ...seat, rows: count?.rows ?? 0, lastAt: count?.lastAt ?? createdAt, here: here.has(person) }
}

function checkedNickname(typed: string): string {
  const read = readNickname(typed)
  if ('fault' in read) throw invalidRequest([faultOf('body.nickname', read.fault)])
  return read.nickname
}
