import * as v from 'valibot'
import * as schemas from '#api/http/schemas/workshop.ts'
import type { Joined } from '#geodata/schema/workshop/joining.ts'
import type { Seat } from '#geodata/schema/workshop/seat.ts'
import type { Workshop, WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'
import { openRowsApp, type Person } from './rowsApp.ts'
import { uidOf } from './testData.ts'

const point = { type: 'Point', coordinates: [131.4, 34.4] }

/** A server as `openRowsApp` has it, whose map has a workshop that is open: participants may add to its sketch and change their own. */
export async function openWorkshopApp() {
  const server = await openRowsApp()
  const path = `/api/maps/${server.map}/workshop`
  const settings: WorkshopSettings = {
    title: 'あるもの探し',
    rehearsal: false,
    layers: [{ dataset: server.sketch, rights: 'editOwn', approval: false }],
    phases: [],
  }

  const run = async (part: string, body: unknown, person: Person = 'hanako'): Promise<Workshop> => {
    const response = await server.send(person, 'PUT', `${path}${part}`, body)
    if (!response.ok) throw new Error(`expected a workshop, got ${response.status} ${await response.text()}`)
    return v.parse(schemas.workshop, await response.json())
  }
  const set = (change: Partial<WorkshopSettings>): Promise<Workshop> => run('', { ...settings, ...change })
  await set({})
  const { code } = await run('/open', { open: true })

  /** A device of its own, with what cookies it was given. */
  function phone(client = '192.0.2.1') {
    let cookie: string | undefined
    const send = async (method: string, to: string, body?: unknown): Promise<Response> => {
      const response = await server.app.request(to, {
        method,
        headers: {
          'X-Forwarded-For': client,
          ...(cookie && { Cookie: cookie }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const given = response.headers.get('set-cookie')
      if (given !== null) cookie = given.includes('Max-Age=0') ? undefined : given.split(';', 1)[0]
      return response
    }
    const join = (nickname: string, more: { code?: string; attempt?: string } = {}): Promise<Response> => {
      const { code: used = code ?? '', ...body } = more
      return send('POST', `/api/join/${used}`, { nickname, ...body })
    }
    return {
      send,
      join,
      get cookie() {
        return cookie
      },
      /** Joins, and answers the seat. */
      async sit(nickname: string): Promise<Joined> {
        return v.parse(schemas.joined, await (await join(nickname)).json())
      },
      put: (number: number, name: string, more = {}): Promise<Response> =>
        send('PUT', server.row(uidOf(950, number)), {
          geometry: point,
          properties: { field_name: name, ...more },
        }),
      patch: (number: number, version: number, name: string): Promise<Response> =>
        send('PATCH', server.row(uidOf(950, number)), { version, properties: { field_name: name } }),
    }
  }

  const seats = async (): Promise<Seat[]> => {
    const told = v.strictObject({ seats: v.array(schemas.seat) })
    const response = await server.send('hanako', 'GET', `/api/maps/${server.map}/seats`)
    return v.parse(told, await response.json()).seats
  }
  const changeSeat = (seat: string, change: unknown, person: Person = 'eiji'): Promise<Response> =>
    server.send(person, 'PATCH', `/api/maps/${server.map}/seats/${seat}`, change)

  return { ...server, path, settings, code: code ?? '', run, set, phone, seats, changeSeat }
}

export type WorkshopApp = Awaited<ReturnType<typeof openWorkshopApp>>
export type Phone = ReturnType<WorkshopApp['phone']>

/** What kind of problem a response tells of; its status where it is none. */
export async function kindOf(response: Response): Promise<string> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  const type = v.is(v.looseObject({ type: v.string() }), body) ? body.type : ''
  return type.includes('#') ? `${response.status} ${type.split('#')[1]}` : String(response.status)
}
