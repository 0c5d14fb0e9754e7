import type {
  CommentState,
  ReactionKind,
  ReaderComment,
  UseRequest,
  VoiceInbox,
  VoicePolicy,
  Voices,
} from '#geodata/schema/voice/voice.ts'
import { json } from './json.ts'
import { send } from './request.ts'

/** A published map, and the password with which it was opened, where it has one. */
export type PublishedPlace = { alias: string; password: string | undefined }

const path = ({ alias }: PublishedPlace, part: string): string =>
  `/api/publications/${encodeURIComponent(alias)}/${part}`

const sendTo = async (place: PublishedPlace, part: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers)
  // headers hold Latin letters only
  if (place.password !== undefined) headers.set('X-Password', encodeURIComponent(place.password))
  return send(path(place, part), { ...init, headers })
}

export const fetchVoices = async (place: PublishedPlace): Promise<Voices> =>
  (await sendTo(place, 'voices')).json()

export const sendReaction = async (place: PublishedPlace, kind: ReactionKind): Promise<void> => {
  await sendTo(place, 'reactions', json('POST', { kind }))
}

/** With an id made here: sent twice it is there once. */
export const sendComment = async (
  place: PublishedPlace,
  comment: Omit<ReaderComment, 'at'>,
): Promise<void> => {
  await sendTo(place, 'comments', json('POST', comment))
}

export const sendUseRequest = async (
  place: PublishedPlace,
  request: Omit<UseRequest, 'at' | 'done'>,
): Promise<void> => {
  await sendTo(place, 'requests', json('POST', request))
}

const mapPath = (map: string, part: string): string => `/api/maps/${encodeURIComponent(map)}/${part}`

/** What readers of a map have sent, for its editors. */
export const fetchVoiceInbox = async (map: string): Promise<VoiceInbox> =>
  (await send(mapPath(map, 'voices'))).json()

export const putVoicePolicy = async (map: string, policy: VoicePolicy): Promise<void> => {
  await send(mapPath(map, 'voices'), json('PUT', { policy }))
}

export const putCommentState = async (map: string, id: string, state: CommentState): Promise<void> => {
  await send(mapPath(map, `comments/${encodeURIComponent(id)}`), json('PUT', { state }))
}

export const putRequestDone = async (map: string, id: string, done: boolean): Promise<void> => {
  await send(mapPath(map, `requests/${encodeURIComponent(id)}`), json('PUT', { done }))
}
