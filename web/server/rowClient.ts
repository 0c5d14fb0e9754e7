import type { Geometry } from 'geojson'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { ProblemJson } from '#geodata/schema/problem.ts'
import type { RowNews } from '#geodata/schema/rowNews.ts'
import type { BinnedFeature, RowVersion } from '#geodata/schema/rowVersion.ts'
import { send } from './request.ts'

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

const rowPath = (dataset: string, uid: string): string =>
  `/api/datasets/${encodeURIComponent(dataset)}/features/${encodeURIComponent(uid)}`

export const fetchDataset = async (id: string): Promise<DatasetSummary> =>
  (await send(`/api/datasets/${encodeURIComponent(id)}`)).json()

/** What has become of a dataset's rows since a revision that is known here. */
export const fetchRowChanges = async (id: string, since: number): Promise<RowNews> =>
  (await send(`/api/datasets/${encodeURIComponent(id)}/changes?since=${since}`)).json()

export type SketchWish = { title: Localized; form: FormField[] }

/** Makes a sketch's dataset, or gives it another name and form. */
export const putSketch = async (map: string, dataset: string, wish: SketchWish): Promise<DatasetSummary> =>
  (
    await send(
      `/api/maps/${encodeURIComponent(map)}/sketches/${encodeURIComponent(dataset)}`,
      json('PUT', wish),
    )
  ).json()

export type RowValues = { geometry: Geometry | null; properties: Properties }

/** A row with an id made here: sent twice it is there once. `seat`: an editor writes it down for somebody. */
export const createRow = async (
  dataset: string,
  uid: string,
  row: RowValues,
  seat?: string,
): Promise<FeatureJson> => {
  const whose = seat === undefined ? '' : `?seat=${encodeURIComponent(seat)}`
  return (await send(`${rowPath(dataset, uid)}${whose}`, json('PUT', row))).json()
}

export type RowChange = { version: number; geometry?: Geometry | null; properties?: Properties }

/** Merged with what others have changed since `version`; `force` overwrites where they changed the same. */
export const changeRow = async (
  dataset: string,
  uid: string,
  change: RowChange,
  force: boolean,
): Promise<FeatureJson> =>
  (await send(`${rowPath(dataset, uid)}${force ? '?force=1' : ''}`, json('PATCH', change))).json()

/** Into the dataset's bin. `version` null: whatever others have changed since. */
export const removeRow = async (dataset: string, uid: string, version: number | null): Promise<void> => {
  await send(`${rowPath(dataset, uid)}${version === null ? '' : `?version=${version}`}`, { method: 'DELETE' })
}

/** Out of the dataset's bin. */
export const restoreRow = async (dataset: string, uid: string): Promise<FeatureJson> =>
  (await send(`${rowPath(dataset, uid)}/restored`, { method: 'PUT' })).json()

/** One edit of many, as `POST …/changes` takes it. */
export type SentChange =
  | ({ kind: 'put'; uid: string } & RowValues)
  | ({ kind: 'patch'; uid: string } & RowChange)
  | { kind: 'delete'; uid: string; version?: number }
  | { kind: 'restore'; uid: string }

type ChangeResult = { uid: string; status: number; feature?: FeatureJson; problem?: ProblemJson }

/** Many edits of a dataset's rows, each answered by itself. */
export const postRowChanges = async (
  dataset: string,
  changes: readonly SentChange[],
): Promise<ChangeResult[]> => {
  const path = `/api/datasets/${encodeURIComponent(dataset)}/changes`
  const { results }: { results: ChangeResult[] } = await (await send(path, json('POST', { changes }))).json()
  return results
}

/** Oldest first. */
export const fetchRowHistory = async (dataset: string, uid: string): Promise<RowVersion[]> => {
  const { versions }: { versions: RowVersion[] } = await (
    await send(`${rowPath(dataset, uid)}/history`)
  ).json()
  return versions
}

/** Newest first. */
export const fetchBin = async (dataset: string): Promise<BinnedFeature[]> => {
  const { rows }: { rows: BinnedFeature[] } = await (
    await send(`/api/datasets/${encodeURIComponent(dataset)}/bin`)
  ).json()
  return rows
}
