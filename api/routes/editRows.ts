import { datasetOf } from '#api/http/datasetOf.ts'
import { featureJson } from '#api/http/featureJson.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { RowDone, RowEdit, RowEdits } from '#api/store/rowEdit.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { NotAllowed } from '#api/store/storeErrors.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { refusalOf } from './rowReply.ts'

type Editing = { store: Store; viewer: Viewer; id: string }

/** Edits of rows through a store, told to everybody who has their map open as soon as they are durable. */
export function rowEditing(live: LiveMaps) {
  async function editAll({ store, viewer, id }: Editing, edits: RowEdit[]): Promise<RowEdits> {
    const { map } = await datasetOf(store, viewer, id)
    if (viewer.kind !== 'member') throw new NotAllowed('changing rows needs a sign-in')
    const outcome = await store.editRows(viewer, id, edits)
    if (map !== undefined) tell(live, map, id, outcome)
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

/** A row edited twice in one call is told as it is after both. */
function tell(live: LiveMaps, map: string, dataset: string, { revision, results }: RowEdits): void {
  const last = new Map<string, RowDone>()
  for (const result of results) {
    if (result.kind === 'done' && result.change !== 'none') last.set(result.uid, result)
  }
  if (last.size === 0) return
  const removed = [...last.values()].filter(({ row }) => row === null).map(({ uid }) => uid)
  live.tellRows(map, (person) => ({
    dataset,
    changed: [...last.values()].flatMap(({ row, author }): FeatureJson[] =>
      row ? [featureJson({ ...row, mine: author === person })] : [],
    ),
    removed,
    revision,
  }))
}
