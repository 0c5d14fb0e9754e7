import { featureJson } from '#api/http/featureJson.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import type { ZipEntry } from '#api/zip/zipStream.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
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
  for (const { kind, source: id } of document.layers) {
    if (kind !== 'sketch' || sketches.includes(id)) continue
    const dataset = await store.dataset(viewer, id)
    // one of another map is that map's
    if (dataset?.map !== map) continue
    yield text(`sketches/${id}.json`, await archivedSketch(store, viewer, dataset, names))
    sketches.push(id)
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

async function archivedSketch(
  store: Store,
  viewer: Viewer,
  dataset: DatasetSummary,
  names: boolean,
): Promise<ArchivedSketch> {
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
  return { title: dataset.title, form: dataset.form ?? [], rows }
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
