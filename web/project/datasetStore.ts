import { type Accessor, createContext, createSignal, type Setter, useContext } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { fetchDatasets, fetchFeatures } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'

/** Larger datasets are drawn from vector tiles and never loaded whole. */
export const WHOLE_DATASET_LIMIT = 5000

type Loaded = { features: FeatureJson[]; byUid: Map<string, FeatureJson> }
type LoadState = { kind: 'loading' } | { kind: 'ready'; data: Loaded } | { kind: 'failed'; error: unknown }

export type DatasetStore = ReturnType<typeof createDatasetStore>

/** The datasets of the server; the features of each are fetched once, when first asked for. */
export const createDatasetStore = () => {
  const summaries = createFetched(
    () => true,
    () => fetchDatasets(),
  )
  // Signals rather than a store: a store would wrap every feature in a proxy, which a worker cannot be sent.
  const states = new Map<string, [Accessor<LoadState>, Setter<LoadState>]>()

  const load = async (id: string, set: Setter<LoadState>): Promise<void> => {
    set({ kind: 'loading' })
    try {
      const features = await fetchFeatures(id)
      set({
        kind: 'ready',
        data: { features, byUid: new Map(features.map((feature) => [feature.id, feature])) },
      })
    } catch (error) {
      set({ kind: 'failed', error })
    }
  }

  const state = (id: string): LoadState => {
    const known = states.get(id)
    if (known) return known[0]()
    const [get, set] = createSignal<LoadState>({ kind: 'loading' })
    states.set(id, [get, set])
    void load(id, set)
    return get()
  }

  const loaded = (id: string): Loaded | undefined => {
    const current = state(id)
    return current.kind === 'ready' ? current.data : undefined
  }

  return {
    /** All visible datasets, empty until they are known. */
    all: (): DatasetSummary[] => summaries.value() ?? [],
    find: (id: string): DatasetSummary | undefined => summaries.value()?.find((dataset) => dataset.id === id),
    failed: (): boolean => summaries.error() !== undefined,
    /** undefined while they load; asking starts the loading. */
    features: (id: string): FeatureJson[] | undefined => loaded(id)?.features,
    feature: (id: string, uid: string): FeatureJson | undefined => loaded(id)?.byUid.get(uid),
    hasFailed: (id: string): boolean => states.get(id)?.[0]().kind === 'failed',
    retry: (): void => {
      summaries.refetch()
      for (const [id, [get, set]] of states) if (get().kind === 'failed') void load(id, set)
    },
  }
}

export const DatasetContext = createContext<DatasetStore>()

export const useDatasets = (): DatasetStore => {
  const store = useContext(DatasetContext)
  if (!store) throw new Error('useDatasets outside DatasetContext.Provider')
  return store
}
