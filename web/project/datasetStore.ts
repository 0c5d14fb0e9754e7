import { createContext, useContext } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { fetchDatasets, fetchFeature, fetchFeatures } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createKeyedFetches } from '#web/ui/createKeyedFetches.ts'
import { firstGround } from './firstGround.ts'
import { isLiveLayer } from './view.ts'

/** Larger datasets are drawn from vector tiles and never loaded whole. */
export const WHOLE_DATASET_LIMIT = 5000

type Loaded = { features: FeatureJson[]; byUid: Map<string, FeatureJson> }

export type DatasetStore = ReturnType<typeof createDatasetStore>

/** The datasets of the server; the features of each are fetched once, when first asked for. */
export const createDatasetStore = () => {
  const summaries = createFetched(
    () => true,
    () => fetchDatasets(),
  )
  const wholes = createKeyedFetches(async (id): Promise<Loaded> => {
    await firstGround
    const features = await fetchFeatures(id, WHOLE_DATASET_LIMIT)
    return { features, byUid: new Map(features.map((feature) => [feature.id, feature])) }
  })
  const singles = createKeyedFetches((key): Promise<FeatureJson> => {
    const [dataset = '', uid = ''] = key.split('/')
    return fetchFeature(dataset, uid)
  })

  return {
    /** All visible datasets, empty until they are known. */
    all: (): DatasetSummary[] => summaries.value() ?? [],
    find: (id: string): DatasetSummary | undefined => summaries.value()?.find((dataset) => dataset.id === id),
    failed: (): boolean => summaries.error() !== undefined,
    /** At most `WHOLE_DATASET_LIMIT` of them; undefined while they load; asking starts the loading. */
    features: (id: string): FeatureJson[] | undefined => wholes.value(id)?.features,
    /** One record, by its uid or, as tiles name it, its fid: from what is loaded already, else fetched alone. */
    feature: (id: string, uid: string): FeatureJson | undefined => {
      // what is computed is not stored
      if (isLiveLayer(id)) return undefined
      const known = wholes.has(id) ? wholes.value(id)?.byUid.get(uid) : undefined
      return known ?? singles.value(`${id}/${uid}`)
    },
    hasFailed: (id: string): boolean => wholes.failed(id),
    featureFailed: (id: string, uid: string): boolean => singles.failed(`${id}/${uid}`),
    retry: (): void => {
      summaries.refetch()
      wholes.retry()
      singles.retry()
    },
  }
}

export const DatasetContext = createContext<DatasetStore>()

export const useDatasets = (): DatasetStore => {
  const store = useContext(DatasetContext)
  if (!store) throw new Error('useDatasets outside DatasetContext.Provider')
  return store
}
