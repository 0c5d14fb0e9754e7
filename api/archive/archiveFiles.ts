import { featureJson } from '#api/http/featureJson.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import type { ZipEntry } from '#api/zip/zipStream.ts'
import type { Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivedAnalysis,
  type ArchivedRow,
  type ArchivedSketch,
  type ArchiveManifest,
} from '#geodata/schema/map/mapArchive.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'

type Source = {
  store: Store
  maps: MapStore
  viewer: Viewer
  map: string
  document: MapDocument
  /** What people call themselves goes with what they made. */
  names: boolean
  /** ISO instant. */
  madeAt: string
}

const rowsPerRead = 5000

/** Everything of a map in one file: another server makes a new map of it. */
export async function* archiveFiles(source: Source): AsyncGenerator<ZipEntry> {
  const { store, maps, viewer, map, document, names, madeAt } = source
  const sketches: string[] = []
  const analyses: string[] = []
  for (const id of new Set(document.layers.map((layer) => layer.source))) {
    const dataset = id ? await store.dataset(viewer, id) : undefined
    // public data are there for everybody, and those of another map are that map's
    if (dataset?.map !== map) continue
    const rows = await archivedRows(store, viewer, dataset, names)
    if (dataset.form) {
      const sketch: ArchivedSketch = { title: dataset.title, form: dataset.form, rows }
      yield text(`sketches/${id}.json`, sketch)
      sketches.push(id)
    } else if (dataset.recipe) {
      const analysis: ArchivedAnalysis = { definition: definitionOf(dataset), rows }
      yield text(`analyses/${id}.json`, analysis)
      analyses.push(id)
    }
  }
  const versions = ((await maps.versions(viewer, map)) ?? []).map((version) => ({
    ...version,
    author: names ? version.author : '',
  }))
  for (const { id } of versions) {
    const state = await maps.versionState(viewer, map, id)
    if (state) yield { path: `versions/${id}.yjs`, bytes: state }
  }
  const pictures: ArchiveManifest['pictures'] = []
  for (const id of (await maps.assetIds(viewer, map)) ?? []) {
    const asset = await maps.asset(viewer, map, id)
    if (!asset) continue
    const { name, type, bytes } = asset
    yield { path: `pictures/${id}`, bytes, store: true }
    pictures.push({ id, name, type })
  }
  const thumbnail = await maps.thumbnail(viewer, map)
  if (thumbnail) yield { path: 'thumbnail', bytes: thumbnail.bytes, store: true }
  const state = await maps.documentState(viewer, map)
  if (state) yield { path: 'document.yjs', bytes: state }
  yield text('document.json', document)
  const manifest: ArchiveManifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    title: document.about.title,
    madeAt,
    sketches,
    analyses,
    versions,
    pictures,
    thumbnail: thumbnail?.type ?? null,
  }
  yield text('manifest.json', manifest)
}

const text = (path: string, value: unknown): ZipEntry => ({
  path,
  bytes: new TextEncoder().encode(JSON.stringify(value)),
})

/** Without whose it is, and without counts. */
const definitionOf = ({
  featureCount: _featureCount,
  locatedCount: _locatedCount,
  bbox: _bbox,
  revision: _revision,
  updatedAt: _updatedAt,
  map: _map,
  ...definition
}: DatasetSummary): Dataset => definition

async function archivedRows(
  store: Store,
  viewer: Viewer,
  dataset: DatasetSummary,
  names: boolean,
): Promise<ArchivedRow[]> {
  const fields = dataset.fields.map(({ name }) => name).filter((name) => names || name !== 'created_by')
  const rows: ArchivedRow[] = []
  for (let after: number | undefined; ; ) {
    const page = await store.features(viewer, dataset.id, {
      limit: rowsPerRead,
      ...(after !== undefined && { after }),
    })
    rows.push(...page.features.map((feature) => archivedRow(featureJson(feature), fields)))
    if (page.next === undefined) break
    after = page.next
  }
  return rows
}

/** Without what only this server knows: row number, version, whose it is. */
const archivedRow = ({ id, geometry, properties }: FeatureJson, fields: string[]): ArchivedRow => ({
  type: 'Feature',
  id,
  geometry,
  properties: Object.fromEntries(
    fields.flatMap((name) => {
      const value = properties[name]
      return value === null || value === undefined ? [] : [[name, value]]
    }),
  ),
})
