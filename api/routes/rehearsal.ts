import * as v from 'valibot'
import { type Endpoint, endpoint, json, type Reply } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { Member, Store } from '#api/store/store.ts'
import { mapId } from './mapParameters.ts'
import { tellRows } from './tellRows.ts'
import { unkept } from './unkept.ts'
import { runBy } from './workshop.ts'
import type { WorkshopTeller } from './workshopTeller.ts'

const forms = [
  { name: 'json', type: 'application/json', schema: v.strictObject({ rows: v.number() }) },
] as const
const refusals = ['unknown-map', 'not-allowed'] as const

/** Clearing what was added for trying out, in one act, and one step back. */
export function rehearsals(live: LiveMaps, teller: WorkshopTeller): Endpoint[] {
  async function clear(store: Store, by: Member, map: string, cleared: boolean): Promise<Reply> {
    const edited = await store.clearRehearsal(by, map, cleared)
    for (const each of edited) tellRows(live, map, each)
    teller.tell(map)
    const done = edited.flatMap(({ results }) => results).filter(({ kind }) => kind === 'done')
    return json({ rows: done.length }, unkept)
  }

  const clearing = endpoint({
    id: 'deleteRehearsal',
    method: 'DELETE',
    path: '/api/maps/{id}/workshop/rehearsal',
    group: groups.workshops,
    summary: { ja: 'リハーサルで加えた地物をまとめて消す', en: 'Clear what was added in rehearsal' },
    description: {
      ja: 'ごみ箱にも残りません。10 分の間は一度に戻せます。',
      en: 'It is in no bin. For ten minutes one step brings all of it back.',
    },
    params: { id: mapId },
    query: {},
    forms,
    problems: refusals,
    async handle({ store, maps, viewer, params }) {
      const { id, by } = await runBy({ maps, viewer }, params.id)
      return clear(store, by, id, true)
    },
  })

  const restoring = endpoint({
    id: 'putRehearsalRestored',
    method: 'PUT',
    path: '/api/maps/{id}/workshop/rehearsal/restored',
    group: groups.workshops,
    summary: { ja: '消したリハーサルの地物を戻す', en: 'Bring back what was cleared' },
    params: { id: mapId },
    query: {},
    forms,
    problems: refusals,
    async handle({ store, maps, viewer, params }) {
      const { id, by } = await runBy({ maps, viewer }, params.id)
      return clear(store, by, id, false)
    },
  })

  return [clearing, restoring]
}
