import { isPublic } from '#api/http/datasetOf.ts'
import { featureJson } from '#api/http/featureJson.ts'
import { faultOf, invalidRequest } from '#api/http/problem.ts'
import type { Asset, FrozenDataset, MapStore } from '#api/store/mapStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { isShown } from '#geodata/workshop/isShown.ts'
import { photosOf, publishedSketch } from './freezeSketch.ts'

const rowsPerRead = 5000

/** Of one publication: a page that a phone can still load. */
const mostRows = 100_000

/** `withhold`: by dataset, fields of the map's own data that nobody has agreed to publish. */
export type FreezeWish = { id: string; document: MapDocument; withhold: Record<string, string[]> }

/**
 * The rows that the layers of a map show, as they are now: of public data and of the map's own sketches. Throws a `Problem` that
 * lists the layers that cannot be published.
 */
export async function freezeDatasets(
  store: Store,
  viewer: Viewer,
  { id: map, document: { layers }, withhold }: FreezeWish,
): Promise<FrozenDataset[]> {
  const drawn = layers.filter(({ kind }) => kind === 'dataset' || kind === 'sketch')
  const faults: UserError[] = []
  const frozen: FrozenDataset[] = []
  let rows = 0
  for (const id of new Set(drawn.map(({ source }) => source))) {
    const users = drawn.filter(({ source }) => source === id)
    const dataset = await store.dataset(viewer, id)
    if (!dataset || !(isPublic(dataset) || dataset.map === map)) {
      faults.push(
        ...users.map((layer) => faultOf(`layers.${layer.id}`, dataset ? notPublic(dataset) : gone(id))),
      )
      continue
    }
    const features = await shownFeatures(store, viewer, dataset, users, mostRows - rows)
    rows += features.length
    const all = { dataset: withoutCounts(dataset), features }
    frozen.push(dataset.map === map ? publishedSketch(all, new Set(withhold[id])) : all)
  }
  if (faults.length > 0) throw invalidRequest(faults)
  return frozen
}

/** Pictures of the map that its document names anywhere, or its frozen rows show. */
export async function namedAssets(
  maps: MapStore,
  viewer: Viewer,
  map: string,
  document: MapDocument,
  datasets: FrozenDataset[],
): Promise<Asset[]> {
  const named = JSON.stringify(document).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
  const ids = new Set([...named, ...photosOf(datasets)])
  const assets = await Promise.all([...ids].map((id) => maps.asset(viewer, map, id)))
  return assets.filter((asset) => asset !== undefined)
}

/**
 * What every layer's filter hides stays out of the publication, and so does what waits for approval, is hidden, or was for trying
 * out. All rows are of one revision.
 */
async function shownFeatures(
  store: Store,
  viewer: Viewer,
  dataset: DatasetSummary,
  layers: MapLayer[],
  most: number,
): Promise<FeatureJson[]> {
  const goesOut = (properties: Properties) =>
    (dataset.map === undefined || (isShown(properties) && properties.rehearsal !== true)) &&
    layers.some(({ filter }) => meetsConditions(filter, properties))
  const features: FeatureJson[] = []
  for (let after: number | undefined; ; ) {
    const page = await store.features(viewer, dataset.id, {
      limit: rowsPerRead,
      ...(after !== undefined && { after }),
    })
    for (const feature of page.features) if (goesOut(feature.properties)) features.push(featureJson(feature))
    if (features.length > most) throw invalidRequest([faultOf('layers', tooMany)])
    if (page.next === undefined) break
    after = page.next
  }
  const now = await store.dataset(viewer, dataset.id)
  if (now && now.revision !== dataset.revision) return shownFeatures(store, viewer, now, layers, most)
  return features
}

function withoutCounts({
  featureCount: _featureCount,
  locatedCount: _locatedCount,
  bbox: _bbox,
  revision: _revision,
  updatedAt: _updatedAt,
  ...dataset
}: DatasetSummary): FrozenDataset['dataset'] {
  return dataset
}

const notPublic = ({ title }: DatasetSummary) => ({
  ja: `「${title.ja}」は公開されていないデータなので、このレイヤーのままでは公開できません。`,
  en: `“${title.en}” is not public data: the map cannot be published with this layer.`,
})

const gone = (id: string) => ({
  ja: `データセット「${id}」が見つかりません。レイヤーを削除してから公開してください。`,
  en: `There is no dataset “${id}” any more: remove the layer, then publish.`,
})

const tooMany = {
  ja: `一度に公開できる地物は ${mostRows} 件までです。レイヤーを減らすか、絞り込んでください。`,
  en: `At most ${mostRows} features can be published at once. Remove layers or filter them.`,
}
