import type { BundledIndicators } from '#geodata/schema/bundled.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureCollectionJson, FeatureJson } from '#geodata/schema/feature.ts'
import type { NearbyHit, SearchHit } from '#geodata/schema/search.ts'
import type { TransitDay } from '#geodata/schema/transit.ts'
import { send } from './request.ts'

const request = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await send(path, signal ? { signal } : {})).json()

/** Features of a page; the most the API gives at once. */
const PAGE_SIZE = 5000

export const fetchDatasets = async (): Promise<DatasetSummary[]> =>
  (await request<{ datasets: DatasetSummary[] }>('/api/datasets')).datasets

/** The features of a dataset, page after page, the first `most` of them; `onRows` hears of all that are here after each page. */
export const fetchFeaturePages = async (
  dataset: string,
  most: number,
  onRows: (rows: FeatureJson[]) => void,
  signal?: AbortSignal,
): Promise<FeatureJson[]> => {
  let features: FeatureJson[] = []
  let cursor: string | undefined
  do {
    const query = new URLSearchParams({
      limit: String(Math.min(PAGE_SIZE, most)),
      ...(cursor ? { cursor } : {}),
    })
    const page = await request<FeatureCollectionJson>(`/api/datasets/${dataset}/features?${query}`, signal)
    features = [...features, ...page.features]
    cursor = page.nextCursor
    onRows(features)
  } while (cursor && features.length < most)
  return features
}

export const fetchFeatures = (dataset: string, most: number): Promise<FeatureJson[]> =>
  fetchFeaturePages(dataset, most, () => undefined)

/** `id` is the uid, or the fid that vector tiles carry. */
export const fetchFeature = (dataset: string, id: string): Promise<FeatureJson> =>
  request(`/api/datasets/${dataset}/features/${id}`)

export const fetchSearch = async (text: string, signal?: AbortSignal): Promise<SearchHit[]> =>
  (
    await request<{ hits: SearchHit[] }>(
      `/api/search?${new URLSearchParams({ q: text, limit: '12' })}`,
      signal,
    )
  ).hits

type NearbyOptions = { radius: number; limit: number; datasets: string[] }

/** `position` lon, lat; `radius` metres; of the named datasets only. */
export const fetchNearby = async (
  [lon, lat]: [number, number],
  { radius, limit, datasets }: NearbyOptions,
  signal?: AbortSignal,
): Promise<NearbyHit[]> => {
  const query = new URLSearchParams({
    lon: lon.toFixed(6),
    lat: lat.toFixed(6),
    radius: String(radius),
    limit: String(limit),
    datasets: datasets.join(','),
  })
  return (await request<{ hits: NearbyHit[] }>(`/api/nearby?${query}`, signal)).hits
}

export const fetchIndicators = (): Promise<BundledIndicators> => request('/api/indicators')

export const fetchTransitDay = (feed: string, date: string): Promise<TransitDay> =>
  request(`/api/transit/${feed}/days/${date}`)
