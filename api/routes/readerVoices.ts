import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { Problem } from '#api/http/problem.ts'
import * as schemas from '#api/http/schemas/voice.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import type { VoicePolicy } from '#geodata/schema/voice/voice.ts'
import { publicationFor } from './publicationAccess.ts'
import { alias } from './publications.ts'
import { unkept } from './unkept.ts'

/** Of one address, behind which a whole class may sit, and of everybody about one map. */
const limits = {
  reaction: { own: { points: 120, duration: 60 }, all: { points: 2000, duration: 60 } },
  comment: { own: { points: 60, duration: 600 }, all: { points: 300, duration: 600 } },
  request: { own: { points: 10, duration: 3600 }, all: { points: 60, duration: 3600 } },
}

type Kind = keyof typeof limits
type Asking = { maps: MapStore; params: { alias: string }; headers: Headers; client: string }

const noContent = { ja: '届きました。', en: 'It has arrived.' }
const done = { status: 204, headers: unkept, body: null }

/** What readers of a published map say, without an account: reactions, comments that an editor lets through, requests. */
export function readerVoices(): Endpoint[] {
  const limiters = new Map(
    Object.entries(limits).map(([kind, { own, all }]) => [
      kind,
      [new RateLimiterMemory(own), new RateLimiterMemory(all)],
    ]),
  )
  const refuseFlood = async (kind: Kind, map: string, client: string): Promise<void> => {
    const [own, all] = limiters.get(kind) ?? []
    const states = await Promise.all([own?.consume(`${map} ${client}`), all?.consume(map)]).catch(
      (refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) return refusal
        throw refusal
      },
    )
    if (states instanceof RateLimiterRes) throw tooMany(Math.ceil(states.msBeforeNext / 1000))
  }
  const heard = async (
    { maps, params, headers, client }: Asking,
    kind: Kind,
    policies: readonly VoicePolicy[],
  ): Promise<string> => {
    const { map } = await publicationFor(maps, params.alias, headers, client)
    const { policy } = await maps.voices.voices(map)
    if (!policies.includes(policy)) throw new NotAllowed('the map’s owner does not ask for it')
    await refuseFlood(kind, map, client)
    return map
  }

  const told = endpoint({
    id: 'getVoices',
    method: 'GET',
    path: '/api/publications/{alias}/voices',
    group: groups.publications,
    summary: { ja: '読者の反応とコメント', en: 'What readers say' },
    description: {
      ja: 'コメントは、編集者が認めたものだけです。',
      en: 'Only comments that an editor has let through.',
    },
    params: { alias },
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.voicesTold }],
    problems: ['unknown-publication', 'password-needed'],
    async handle({ maps, params, headers, client }) {
      const { map } = await publicationFor(maps, params.alias, headers, client)
      return json(await maps.voices.voices(map), unkept)
    },
  })

  const reaction = sendingEndpoint({
    id: 'postReaction',
    method: 'POST',
    path: '/api/publications/{alias}/reactions',
    group: groups.publications,
    summary: { ja: '反応を一つ伝える', en: 'React' },
    description: {
      ja: '数だけが残り、だれのものかは残りません。',
      en: 'Only the number is kept, not whose it is.',
    },
    params: { alias },
    query: {},
    body: jsonBody(schemas.reactionWish),
    forms: [noForm],
    noContent,
    problems: ['unknown-publication', 'password-needed', 'not-allowed', 'too-many-requests'],
    async handle({ body, ...asking }) {
      const map = await heard(asking, 'reaction', ['reactions', 'comments'])
      await asking.maps.voices.react(map, body.kind)
      return done
    },
  })

  const comment = sendingEndpoint({
    id: 'postComment',
    method: 'POST',
    path: '/api/publications/{alias}/comments',
    group: groups.publications,
    summary: { ja: 'コメントを送る', en: 'Comment' },
    description: {
      ja: '編集者が認めるまで、ほかの読者には見えません。同じ id をもう一度送っても増えません。',
      en: 'Other readers see it once an editor has let it through. The same id again adds nothing.',
    },
    params: { alias },
    query: {},
    body: jsonBody(schemas.commentWish),
    forms: [noForm],
    noContent,
    problems: ['unknown-publication', 'password-needed', 'not-allowed', 'too-many-requests'],
    async handle({ body, ...asking }) {
      const map = await heard(asking, 'comment', ['comments'])
      await asking.maps.voices.comment(map, { ...body, at: new Date().toISOString() })
      return done
    },
  })

  const request = sendingEndpoint({
    id: 'postUseRequest',
    method: 'POST',
    path: '/api/publications/{alias}/requests',
    group: groups.publications,
    summary: { ja: 'この地図を使いたいと伝える', en: 'Ask to use the map' },
    description: { ja: '地図の編集者だけが読みます。', en: 'Only the map’s editors read it.' },
    params: { alias },
    query: {},
    body: jsonBody(schemas.requestWish),
    forms: [noForm],
    noContent,
    problems: ['unknown-publication', 'password-needed', 'not-allowed', 'too-many-requests'],
    async handle({ body, ...asking }) {
      const map = await heard(asking, 'request', ['reactions', 'comments'])
      await asking.maps.voices.request(map, { ...body, at: new Date().toISOString() })
      return done
    },
  })

  return [told, reaction, comment, request]
}

const tooMany = (seconds: number): Problem =>
  new Problem(
    'too-many-requests',
    {
      ja: `短い間にたくさん届いています。${seconds} 秒ほど待ってから、もう一度お試しください。`,
      en: `A lot has arrived in a short time. Please try again in ${seconds} s.`,
    },
    { headers: { 'Retry-After': String(seconds) } },
  )
