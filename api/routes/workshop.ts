import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, type Reply, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { guestToken } from '#api/http/guestToken.ts'
import { faultOf, invalidRequest, Problem } from '#api/http/problem.ts'
import * as schemas from '#api/http/schemas/workshop.ts'
import { unknownSeat } from '#api/http/toProblem.ts'
import { renewable } from '#api/middleware/cachePolicy.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Member, Store, Viewer } from '#api/store/store.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'
import type { OwnSeatWithCode } from '#geodata/schema/workshop/seat.ts'
import type { PhaseNow, Workshop, WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unkept } from './unkept.ts'
import type { WorkshopTeller } from './workshopTeller.ts'
import { ownSeat, personOf, workshopTold } from './workshopTold.ts'

type Services = { store: Store; maps: MapStore; viewer: Viewer }

const params = { id: mapId }
const workshopForm = { name: 'json', type: 'application/json', schema: schemas.workshop } as const
const path = '/api/maps/{id}/workshop'
const refusals = ['unknown-map', 'unknown-part', 'not-allowed'] as const

/** A map's workshop: looking at it, and running it. */
export function workshops(teller: WorkshopTeller): Endpoint[] {
  const look = endpoint({
    id: 'getWorkshop',
    method: 'GET',
    path,
    group: groups.workshops,
    summary: { ja: '地図のワークショップ', en: 'The workshop of a map' },
    description: {
      ja: '参加者には、コードと承認待ちの数のほかを返します。WebSocket が使えない画面は、If-None-Match を付けて数秒ごとに読みます。',
      en: 'Participants are told all but the code and how many rows wait. A page without WebSocket reads it every few seconds with If-None-Match.',
    },
    params,
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.workshopNews }],
    problems: ['unknown-map'],
    async handle({ headers: asked, ...services }) {
      const map = await mapOf(services.maps, services.viewer, services.params.id)
      const workshop = (await told(services, map)) ?? null
      const tag = tagOf(workshop)
      const headers = { 'Cache-Control': renewable, ETag: tag }
      if (asked.get('if-none-match') === tag) return { status: 304, headers, body: null }
      return json({ workshop }, headers)
    },
  })

  const put = sendingEndpoint({
    id: 'putWorkshop',
    method: 'PUT',
    path,
    group: groups.workshops,
    summary: {
      ja: 'ワークショップをつくる、または設定を変える',
      en: 'Make a workshop, or change its settings',
    },
    description: {
      ja: 'はじめは閉じていて、参加コードがつきます。',
      en: 'It is closed at first, and is given a code.',
    },
    params,
    query: {},
    body: jsonBody(schemas.workshopSettings),
    forms: [workshopForm],
    created: { ja: 'できました。', en: 'Made.' },
    problems: refusals,
    async handle({ body, ...services }) {
      const map = await runBy(services, services.params.id)
      await checkSettings(services, map.id, body)
      const outcome = await services.maps.workshops.put(services.viewer, map.id, body)
      return changed(services, map, outcome === 'created' ? 201 : 200)
    },
  })

  const open = sendingEndpoint({
    id: 'putWorkshopOpen',
    method: 'PUT',
    path: `${path}/open`,
    group: groups.workshops,
    summary: { ja: '部屋を開く・閉じる', en: 'Open or close the room' },
    description: {
      ja: '閉じると、新しく参加することも、参加者が書くこともできません。見ることはできます。',
      en: 'Closed, nobody joins and participants cannot write; they can go on looking.',
    },
    params,
    query: {},
    body: jsonBody(v.strictObject({ open: v.boolean() })),
    forms: [workshopForm],
    problems: refusals,
    async handle({ body, ...services }) {
      const map = await runBy(services, services.params.id)
      await present(services, map)
      await services.maps.workshops.setOpen(services.viewer, map.id, body.open)
      return changed(services, map)
    },
  })

  const code = sendingEndpoint({
    id: 'putWorkshopCode',
    method: 'PUT',
    path: `${path}/code`,
    group: groups.workshops,
    summary: { ja: '新しい参加コードに替える', en: 'Take another code' },
    description: {
      ja: '前のコードはどこにもつながらなくなります。席についた人はそのままです。',
      en: 'The one before leads nowhere from then on. Who has a seat keeps it.',
    },
    params,
    query: {},
    body: jsonBody(v.strictObject({})),
    forms: [workshopForm],
    problems: refusals,
    async handle(services) {
      const map = await runBy(services, services.params.id)
      await present(services, map)
      await services.maps.workshops.renewCode(services.viewer, map.id)
      return changed(services, map)
    },
  })

  const phase = sendingEndpoint({
    id: 'putWorkshopPhase',
    method: 'PUT',
    path: `${path}/phase`,
    group: groups.workshops,
    summary: { ja: '次の段階に進む', en: 'Go to a phase' },
    description: {
      ja: 'endsAt を省くと、段階の時間をサーバーの時計で数えます。時間が来ても自動では閉じません。',
      en: 'Without endsAt the phase’s minutes are counted by the server’s clock. The end of the timer closes nothing by itself.',
    },
    params,
    query: {},
    body: jsonBody(schemas.phaseWish),
    forms: [workshopForm],
    problems: refusals,
    async handle({ body, ...services }) {
      const map = await runBy(services, services.params.id)
      const { phases } = await present(services, map)
      await services.maps.workshops.setPhase(services.viewer, map.id, phaseNow(phases, body, new Date()))
      return changed(services, map)
    },
  })

  const seat = endpoint({
    id: 'getOwnSeat',
    method: 'GET',
    path: `${path}/seat`,
    group: groups.workshops,
    summary: { ja: '自分の席と戻りコード', en: 'One’s own seat and its return code' },
    params,
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.ownSeatWithCode }],
    problems: ['unknown-map', 'unknown-seat'],
    async handle({ maps, viewer, headers, params: { id } }) {
      await mapOf(maps, viewer, id)
      const own = await maps.workshops.seatAt({ account: personOf(viewer) }, id)
      if (!own || own.removed) throw unknownSeat()
      const token = guestToken(headers)
      const returnCode = token === null ? undefined : await maps.workshops.returnCode(own.id, token)
      const answer: OwnSeatWithCode = { ...ownSeat(own), returnCode: returnCode ?? null }
      return json(answer, unkept)
    },
  })

  async function changed(services: Services, map: MapSummary, status = 200): Promise<Reply> {
    teller.tell(map.id)
    return json(await told(services, map), unkept, { status })
  }

  return [look, put, open, code, phase, seat]
}

/** The map, for who may run its workshop. */
export async function runBy(
  { maps, viewer }: Pick<Services, 'maps' | 'viewer'>,
  id: string,
): Promise<MapSummary & { by: Member }> {
  const map = await mapOf(maps, viewer, id)
  if (viewer.kind !== 'member' || !runsWorkshop(map)) {
    throw new NotAllowed('running a workshop needs the role editor')
  }
  return { ...map, by: viewer }
}

const runsWorkshop = ({ role, deletedAt }: MapSummary): boolean =>
  (role === 'editor' || role === 'owner') && deletedAt === null

async function told({ store, maps, viewer }: Services, map: MapSummary): Promise<Workshop | undefined> {
  const [workshop, seat, waiting] = await Promise.all([
    maps.workshops.workshop(viewer, map.id),
    maps.workshops.seatAt({ account: personOf(viewer) }, map.id),
    store.rowsWaiting(map.id),
  ])
  const at = new Date().toISOString()
  return workshop && workshopTold(workshop, { runsIt: runsWorkshop(map), seat, waiting }, at)
}

/** Throws where the map has no workshop. */
async function present(
  { maps, viewer }: Services,
  { id }: MapSummary,
): Promise<{ phases: Workshop['phases'] }> {
  const workshop = await maps.workshops.workshop(viewer, id)
  if (workshop) return workshop
  throw noWorkshop()
}

export const noWorkshop = (): Problem =>
  new Problem('unknown-part', {
    ja: 'この地図にはまだワークショップがありません。',
    en: 'This map has no workshop yet.',
  })

/** Without the time of the answer: that changes although nothing has. */
function tagOf(workshop: Workshop | null): string {
  const { serverTime: _serverTime, ...lasting } = workshop ?? { serverTime: '' }
  return `W/"${createHash('sha1').update(JSON.stringify(lasting)).digest('base64url')}"`
}

function phaseNow(
  phases: Workshop['phases'],
  { phase, endsAt }: { phase: string | null; endsAt?: string | null | undefined },
  now: Date,
): PhaseNow {
  if (phase === null) return { phase: null, endsAt: null }
  const next = phases.find(({ id }) => id === phase)
  if (!next) {
    throw invalidRequest([
      faultOf('body.phase', { ja: 'その段階はありません。', en: 'There is no such phase.' }),
    ])
  }
  if (endsAt !== undefined) return { phase, endsAt }
  const { minutes } = next
  return { phase, endsAt: minutes === null ? null : new Date(now.getTime() + minutes * 60_000).toISOString() }
}

/** Layers are sketches of this map, phases have each their own id. */
async function checkSettings(
  { store, viewer }: Services,
  map: string,
  { layers, phases }: WorkshopSettings,
): Promise<void> {
  const datasets = await Promise.all(layers.map(({ dataset }) => store.dataset(viewer, dataset)))
  const faults = [
    ...layers.flatMap(({ dataset }, index) =>
      datasets[index]?.map === map && layers.findIndex((each) => each.dataset === dataset) === index
        ? []
        : [faultOf(`body.layers.${index}`, notASketch)],
    ),
    ...phases.flatMap(({ id }, index) =>
      phases.findIndex((each) => each.id === id) === index ? [] : [faultOf(`body.phases.${index}`, twice)],
    ),
  ]
  if (faults.length > 0) throw invalidRequest(faults)
}

const notASketch = {
  ja: '参加者に開けるのは、この地図のスケッチレイヤーだけです（一つずつ）。',
  en: 'Only sketch layers of this map can be opened to participants, each once.',
}
const twice = { ja: '同じ段階が二つあります。', en: 'There are two phases of the same id.' }
