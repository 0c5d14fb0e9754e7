import type { Database } from 'better-sqlite3'
import { NotAllowed } from '../../storeErrors.ts'
import { mostVoices } from '../../voiceStore.ts'
import { requireRole } from '../maps/mapRights.ts'
import type { Handlers } from '../thread/calls.ts'
import type { VoiceCalls } from './voiceCalls.ts'

/** What can be done with what readers say. */
export function voiceHandlers(db: Database): Handlers<VoiceCalls> {
  return {
    addReaction: (map, kind) => {
      db.prepare(
        'INSERT INTO reaction VALUES (@map, @kind, 1) ON CONFLICT DO UPDATE SET count = count + 1',
      ).run({ map, kind })
      return undefined
    },
    addComment: (map, comment) => {
      refuseMore(db, 'reader_comment', map, mostVoices.comments)
      db.prepare(
        `INSERT INTO reader_comment (map, id, name, text, page, at, state)
         VALUES (@map, @id, @name, @text, @page, @at, 'held') ON CONFLICT DO NOTHING`,
      ).run({ map, ...comment })
      return undefined
    },
    addRequest: (map, request) => {
      refuseMore(db, 'use_request', map, mostVoices.requests)
      db.prepare(
        `INSERT INTO use_request (map, id, name, contact, text, at)
         VALUES (@map, @id, @name, @contact, @text, @at) ON CONFLICT DO NOTHING`,
      ).run({ map, ...request })
      return undefined
    },
    addOpening: (map, day) => {
      db.prepare(
        'INSERT INTO opening VALUES (@map, @day, 1) ON CONFLICT DO UPDATE SET count = count + 1',
      ).run({ map, day })
      return undefined
    },
    setVoicePolicy: (viewer, map, policy) => {
      requireRole(db, viewer, map, 'owner')
      db.prepare(
        'INSERT INTO voice_policy VALUES (@map, @policy) ON CONFLICT DO UPDATE SET policy = @policy',
      ).run({ map, policy })
      return undefined
    },
    setComment: (viewer, map, id, state) => {
      requireRole(db, viewer, map, 'editor')
      return (
        db.prepare('UPDATE reader_comment SET state = ? WHERE map = ? AND id = ?').run(state, map, id)
          .changes > 0
      )
    },
    setRequest: (viewer, map, id, done) => {
      requireRole(db, viewer, map, 'editor')
      return (
        db.prepare('UPDATE use_request SET done = ? WHERE map = ? AND id = ?').run(Number(done), map, id)
          .changes > 0
      )
    },
  }
}

function refuseMore(db: Database, table: 'reader_comment' | 'use_request', map: string, most: number): void {
  const count = db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE map = ?`).pluck().get(map)
  if ((count ?? 0) >= most) throw new NotAllowed('this map takes no more of them')
}
