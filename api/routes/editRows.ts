import { datasetOf } from '#api/http/datasetOf.ts'
import { unknownSeat } from '#api/http/toProblem.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { RowAuthor, RowDone, RowEdit, RowEdits } from '#api/store/rowEdit.ts'
import type { Member, Store, Viewer } from '#api/store/store.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import { refusalOf } from './rowReply.ts'
import { tellRows } from './tellRows.ts'
import type { WorkshopTeller } from './workshopTeller.ts'

type Editing = { store: Store; maps: MapStore; viewer: Viewer; id: string; seat?: string | undefined }

/** Edits of rows through a store, told to everybody who has their map open as soon as they are durable. */
export function rowEditing(live: LiveMaps, teller: WorkshopTeller) {
  async function editAll({ store, maps, viewer, id, seat }: Editing, edits: RowEdit[]): Promise<RowEdits> {
    const { map } = await datasetOf(store, viewer, id)
    if (viewer.kind !== 'member') throw new NotAllowed('changing rows needs a sign-in')
    const as = map === undefined ? undefined : await authorOf(maps, viewer, map, id, seat)
    const outcome = await store.editRows(viewer, id, edits, as)
    if (map !== undefined) {
      tellRows(live, map, { dataset: id, ...outcome })
      if (as?.held) teller.tell(map)
      if (outcome.results.some((result) => result.kind === 'done' && result.change !== 'none'))
        await maps.noteRows(map)
    }
    return outcome
  }

  /** Throws a `Problem` where the edit is refused. */
  async function editOne(editing: Editing, edit: RowEdit): Promise<RowDone> {
    const { results } = await editAll(editing, [edit])
    const [result] = results
    if (!result) throw new Error('expected an answer to the edit')
    if (result.kind !== 'done') throw refusalOf(editing.id, result)
    return result
  }
  return { editAll, editOne }
}

export type RowEditing = ReturnType<typeof rowEditing>

/** Who the rows are by: the member, or the seat whose sheet of paper an editor enters. */
async function authorOf(
  { workshops }: MapStore,
  member: Member,
  map: string,
  dataset: string,
  seat: string | undefined,
): Promise<RowAuthor> {
  const pass = await workshops.pass(member, map, dataset)
  if (seat === undefined) return { ...pass, author: member.id }
  if (!pass.seesAll) throw new NotAllowed('entering a sheet needs the role editor')
  const found = (await workshops.seats(map)).find(({ id }) => id === seat)
  if (!found) throw unknownSeat()
  return { ...pass, author: found.person, name: found.nickname, hidden: found.hidden }
}
