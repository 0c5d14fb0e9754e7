import type { Database } from 'better-sqlite3'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import {
  type CommentState,
  type ReactionCounts,
  type ReactionKind,
  type ReaderComment,
  reactionKinds,
  type UseRequest,
  type VoiceInbox,
  type VoicePolicy,
} from '#geodata/schema/voice/voice.ts'
import { NotAllowed } from '../../storeErrors.ts'
import type { VoiceStore } from '../../voiceStore.ts'
import type { MapCalls } from '../maps/mapCalls.ts'
import { mapFor } from '../maps/mapRights.ts'
import type { Caller } from '../thread/calls.ts'

/** `read` answers from one state of the file that `db` reads and `writer` writes. */
export function sqliteVoiceStore(
  db: Database,
  writer: Caller<MapCalls>,
  read: <T>(query: () => T) => Promise<T>,
): VoiceStore {
  return {
    voices: (map) =>
      read(() => {
        const policy = policyOf(db, map)
        const comments = policy === 'comments' ? commentsOf(db, map, ['shown']) : []
        return {
          policy,
          reactions: reactionsOf(db, map),
          comments: comments.map(({ state: _state, ...comment }) => comment),
        }
      }),
    async react(map, kind) {
      await writer.call('addReaction', map, kind)
    },
    async comment(map, comment) {
      await writer.call('addComment', map, comment)
    },
    async request(map, request) {
      await writer.call('addRequest', map, request)
    },
    async noteOpening(map, day) {
      await writer.call('addOpening', map, day)
    },
    inbox: (viewer, id) =>
      read(() => {
        const map = mapFor(db, viewer, id)
        if (!map) return undefined
        if (mapRoles.indexOf(map.role) < mapRoles.indexOf('editor'))
          throw new NotAllowed('this needs the role editor')
        return inboxOf(db, id)
      }),
    async setPolicy(viewer, map, policy) {
      await writer.call('setVoicePolicy', viewer, map, policy)
    },
    setComment: (viewer, map, id, state) => writer.call('setComment', viewer, map, id, state),
    setRequest: (viewer, map, id, done) => writer.call('setRequest', viewer, map, id, done),
  }
}

const policyOf = (db: Database, map: string): VoicePolicy =>
  db.prepare<[string], VoicePolicy>('SELECT policy FROM voice_policy WHERE map = ?').pluck().get(map) ?? 'off'

function reactionsOf(db: Database, map: string): ReactionCounts {
  const rows = db
    .prepare<[string], { kind: ReactionKind; count: number }>(
      'SELECT kind, count FROM reaction WHERE map = ?',
    )
    .all(map)
  const counts: ReactionCounts = { nice: 0, visit: 0, help: 0 }
  for (const { kind, count } of rows) if (reactionKinds.includes(kind)) counts[kind] = count
  return counts
}

/** Newest first. */
const commentsOf = (
  db: Database,
  map: string,
  states: CommentState[],
): (ReaderComment & { state: CommentState })[] =>
  db
    .prepare<[string, string], ReaderComment & { state: CommentState }>(
      `SELECT id, name, text, page, at, state FROM reader_comment
       WHERE map = ? AND state IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id`,
    )
    .all(map, JSON.stringify(states))

const inboxOf = (db: Database, map: string): VoiceInbox => ({
  policy: policyOf(db, map),
  reactions: reactionsOf(db, map),
  comments: commentsOf(db, map, ['held', 'shown']),
  requests: db
    .prepare<[string], Omit<UseRequest, 'done'> & { done: number }>(
      'SELECT id, name, contact, text, at, done FROM use_request WHERE map = ? ORDER BY at DESC, id',
    )
    .all(map)
    .map((request) => ({ ...request, done: request.done === 1 })),
  openings: db
    .prepare<[string], VoiceInbox['openings'][number]>(
      'SELECT day, count FROM opening WHERE map = ? ORDER BY day DESC LIMIT 92',
    )
    .all(map),
})
