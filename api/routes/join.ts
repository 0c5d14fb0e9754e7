import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, type Reply, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { guestCookieHeader, guestToken } from '#api/http/guestToken.ts'
import { pathPart } from '#api/http/parameters.ts'
import { faultOf, invalidRequest, Problem } from '#api/http/problem.ts'
import * as schemas from '#api/http/schemas/workshop.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { type AtTheDoor, type JoinOutcome, mostSeats, type Seated } from '#api/store/workshopStore.ts'
import type { Joined, JoinOffer } from '#geodata/schema/workshop/joining.ts'
import { joinCodeLength, readCode, returnCodeLength } from '#geodata/workshop/joinCode.ts'
import { readNickname } from '#geodata/workshop/nickname.ts'
import { joinGuesses } from './joinGuesses.ts'
import { unkept } from './unkept.ts'
import type { WorkshopTeller } from './workshopTeller.ts'

const code = pathPart({ ja: '参加コード、6 文字。', en: 'The code of a workshop, six letters.' }, 'ABC234')

/** The way into a map by a workshop's code, without an account. */
export function joining(teller: WorkshopTeller): Endpoint[] {
  const guesses = joinGuesses()

  /** Answers the code as it was given out; throws for what cannot be one, and for who tries too many. */
  async function checked(client: string, typed: string, length: number): Promise<string> {
    await guesses.refuseGuesser(client)
    const read = readCode(typed, length)
    if (read !== undefined) return read
    await guesses.noteWrong(client)
    throw unknownCode
  }

  const offer = endpoint({
    id: 'getJoin',
    method: 'GET',
    path: '/api/join/{code}',
    group: groups.workshops,
    summary: { ja: '参加コードの行き先', en: 'Where a code leads' },
    params: { code },
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.joinOffer }],
    problems: ['unknown-code', 'workshop-closed', 'too-many-requests'],
    async handle({ store, maps, viewer, headers, client, params }) {
      const workshop = await maps.workshops.byCode(await checked(client, params.code, joinCodeLength))
      if (!workshop) {
        await guesses.noteWrong(client)
        throw unknownCode
      }
      if (!workshop.open) throw closed
      const { map, rehearsal } = workshop
      const seat = await maps.workshops.seatAt(doorOf(viewer, headers), map)
      const title = workshop.title || ((await maps.map(product, map))?.title ?? '')
      const layers = await layersOf(store, workshop.layers)
      const told: JoinOffer = {
        map,
        title,
        rehearsal,
        layers,
        seat: seat && !seat.removed ? { nickname: seat.nickname } : null,
      }
      return json(told, unkept)
    },
  })

  const join = sendingEndpoint({
    id: 'postJoin',
    method: 'POST',
    path: '/api/join/{code}',
    group: groups.workshops,
    summary: { ja: 'コードとニックネームで参加する', en: 'Join by code and nickname' },
    description: {
      ja: 'アカウントは要りません。席はこの端末のクッキー（kyoso_guest）に結びつき、returnCode で別の端末に移せます。同じ attempt でもう一度送っても席は増えません。',
      en: 'No account is needed. The seat belongs to this device by a cookie (kyoso_guest); the return code takes it to another. Sent again with the same attempt, there is still one seat.',
    },
    params: { code },
    query: {},
    body: jsonBody(
      v.strictObject({ nickname: v.string(), attempt: v.optional(v.pipe(v.string(), v.uuid())) }),
    ),
    forms: [{ name: 'json', type: 'application/json', schema: schemas.joined }],
    created: { ja: '席ができました。', en: 'The seat is taken.' },
    problems: ['unknown-code', 'workshop-closed', 'seat-removed', 'room-full', 'too-many-requests'],
    async handle({ maps, viewer, headers, client, url, params, body }) {
      const read = await checked(client, params.code, joinCodeLength)
      const nickname = readNickname(body.nickname)
      if ('fault' in nickname) throw invalidRequest([faultOf('body.nickname', nickname.fault)])
      const wish = { nickname: nickname.nickname, attempt: body.attempt ?? null }
      const outcome = await maps.workshops.join(read, doorOf(viewer, headers), wish)
      if (outcome.kind === 'unknown') await guesses.noteWrong(client)
      return seatedReply(outcome, url)
    },
  })

  const returning = sendingEndpoint({
    id: 'postJoinReturn',
    method: 'POST',
    path: '/api/join/return',
    group: groups.workshops,
    summary: { ja: '戻りコードで席をこの端末に移す', en: 'Bring a seat to this device by its return code' },
    params: {},
    query: {},
    body: jsonBody(v.strictObject({ returnCode: v.string(), replace: v.optional(v.boolean(), false) })),
    forms: [{ name: 'json', type: 'application/json', schema: schemas.joined }],
    problems: ['unknown-code', 'not-allowed', 'other-seat', 'too-many-requests'],
    async handle({ maps, viewer, headers, client, url, body: { returnCode, replace } }) {
      if (viewer.kind === 'member' && !viewer.guest) throw signedIn
      const read = await checked(client, returnCode, returnCodeLength)
      const outcome = await maps.workshops.returnTo(read, guestToken(headers), replace)
      if (outcome.kind === 'unknown') await guesses.noteWrong(client)
      return seatedReply(outcome, url)
    },
  })

  const leave = endpoint({
    id: 'deleteJoinSeat',
    method: 'DELETE',
    path: '/api/join/seat',
    group: groups.workshops,
    summary: {
      ja: 'この端末から席を離れる（次の人へ）',
      en: 'Leave the seats on this device to nobody (next person)',
    },
    description: {
      ja: '席と書いたものは残り、戻りコードで続けられます。',
      en: 'Seats and what was written stay; the return code leads back.',
    },
    params: {},
    query: {},
    forms: [noForm],
    noContent: { ja: 'この端末の席はなくなりました。', en: 'This device has no seat any more.' },
    problems: [],
    async handle({ maps, headers, url }) {
      const token = guestToken(headers)
      if (token !== null) await maps.workshops.forget(token)
      return { status: 204, headers: { ...unkept, 'Set-Cookie': guestCookieHeader(url, null) }, body: null }
    },
  })

  function seatedReply(outcome: JoinOutcome, url: URL): Reply {
    if (outcome.kind !== 'joined' && outcome.kind !== 'there') throw refusals[outcome.kind]
    if (outcome.kind === 'joined') teller.tell(outcome.map)
    const { token } = outcome
    const headers = { ...unkept, ...(token !== null && { 'Set-Cookie': guestCookieHeader(url, token) }) }
    return json(toldSeat(outcome), headers, { status: outcome.kind === 'joined' ? 201 : 200 })
  }

  return [returning, leave, offer, join]
}

const product: Viewer = { kind: 'system' }

const doorOf = (viewer: Viewer, headers: Headers): AtTheDoor =>
  viewer.kind === 'member' && !viewer.guest ? { account: viewer.id } : { token: guestToken(headers) }

const toldSeat = ({ map, seat, nickname, returnCode }: Seated): Joined => ({
  map,
  seat,
  nickname,
  returnCode,
})

async function layersOf(
  store: Store,
  layers: { dataset: string; rights: JoinOffer['layers'][number]['rights'] }[],
) {
  const told = await Promise.all(
    layers.map(async ({ dataset, rights }) => {
      const found = await store.dataset(product, dataset)
      return found && { dataset, title: found.title, rights }
    }),
  )
  return told.filter((layer) => layer !== undefined)
}

const unknownCode = new Problem('unknown-code', {
  ja: 'このコードの部屋は見つかりません。画面や用紙のコードを確かめてください（0 と O、1 と I と L は使いません）。',
  en: 'There is no room under this code. Please check it (it has no 0, O, 1, I or L).',
})
const closed = new Problem('workshop-closed', {
  ja: 'この部屋は今は閉じています。進行役に聞いてください。',
  en: 'This room is closed now. Please ask whoever runs it.',
})
const signedIn = new Problem('not-allowed', {
  ja: 'サインインしている間は、戻りコードの席には移れません。サインアウトしてからもう一度お試しください。',
  en: 'While you are signed in you cannot take a seat by its return code. Sign out and try again.',
})

const refusals: Record<Exclude<JoinOutcome['kind'], Seated['kind']>, Problem> = {
  unknown: unknownCode,
  closed,
  removed: new Problem('seat-removed', {
    ja: '進行役がこの席を取り消しました。まちがいなら進行役に伝えてください。',
    en: 'Whoever runs the workshop has taken this seat away. Tell them if that was a mistake.',
  }),
  full: new Problem('room-full', {
    ja: `一つの部屋の席は ${mostSeats} までです。`,
    en: `One room has ${mostSeats} seats at most.`,
  }),
  'other-seat': new Problem('other-seat', {
    ja: 'この端末には別の席があります。移る前に、その席の戻りコードを控えてください。',
    en: 'This device has another seat. Note its return code before you move.',
  }),
}
