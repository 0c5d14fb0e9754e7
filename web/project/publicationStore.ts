import { createSignal } from 'solid-js'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Publication } from '#geodata/schema/map/mapSummary.ts'
import {
  fetchPublication,
  fetchPublishedAsset,
  fetchPublishedRows,
  publishedAssetAddress,
} from '#web/server/publicationClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createKeyedFetches } from '#web/ui/createKeyedFetches.ts'

/** Why there is no map to be seen. `refused`: the server says why, in the reader's language. */
export type Trouble = { kind: 'password' | 'missing' | 'failed' } | { kind: 'refused'; sentence: string }

const troubleOf = (cause: unknown): Trouble => {
  if (!(cause instanceof ServerProblem)) return { kind: 'failed' }
  if (cause.kind === 'password-needed') return { kind: 'password' }
  if (cause.problem.status === 404) return { kind: 'missing' }
  return { kind: 'refused', sentence: cause.problem.detail }
}

export type PublicationStore = ReturnType<typeof createPublicationStore>

/** A published map and the data that were frozen with it, each fetched once, when first asked for. */
export const createPublicationStore = (alias: string) => {
  const [password, setPassword] = createSignal<string>()
  const publication = createFetched(
    () => ({ password: password() }),
    (asked): Promise<Publication> => fetchPublication(alias, asked.password),
  )
  const frozen = createKeyedFetches((id) => fetchPublishedRows(alias, id, password()))
  const pictures = createKeyedFetches(async (id) =>
    URL.createObjectURL(await fetchPublishedAsset(alias, id, password() ?? '')),
  )
  return {
    publication: publication.value,
    trouble: (): Trouble | undefined => {
      const error = publication.error()
      return error === undefined || publication.loading() ? undefined : troubleOf(error)
    },
    loading: publication.loading,
    /** Tries a password. */
    unlock: (given: string): void => void setPassword(given),
    /** Where readers say what they think of it. */
    place: () => ({ alias, password: password() }),
    tried: (): boolean => password() !== undefined,
    retry: (): void => {
      publication.refetch()
      frozen.retry()
    },
    dataset: (id: string): Dataset | undefined => frozen.value(id)?.dataset,
    rows: (id: string): FeatureJson[] | undefined => frozen.value(id)?.features,
    hasFailed: (id: string): boolean => frozen.failed(id),
    /** Empty while a picture behind a password is on its way. */
    assetAddress: (id: string): string =>
      password() === undefined ? publishedAssetAddress(alias, id) : (pictures.value(id) ?? ''),
  }
}
