import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MapStore, StoredPublication } from '#api/store/mapStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import type { ZipEntry } from '#api/zip/zipStream.ts'
import { STANDALONE_NAME, type StandaloneMap } from '#geodata/schema/map/standaloneMap.ts'
import { type FontSlice, fontSheet, neededSlices } from './neededSlices.ts'
import { readMe } from './readMe.ts'
import { standaloneData } from './standaloneData.ts'
import { standalonePage } from './standalonePage.ts'

type Source = {
  store: Store
  maps: MapStore
  viewer: Viewer
  map: string
  publication: StoredPublication
  /** The folder with the built page. */
  built: string
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** A published state as a folder that a browser opens without a server, file by file. */
export async function* standaloneFiles({
  store,
  maps,
  viewer,
  map,
  publication,
  built,
}: Source): AsyncGenerator<ZipEntry> {
  const { number, alias, document } = publication
  const folder = `kyoso-map-${alias}`
  const file = (path: string, content: string | Uint8Array, store = false): ZipEntry => ({
    path: `${folder}/${path}`,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    store,
  })
  yield file('index.html', standalonePage(document.about))
  yield file('README.txt', readMe(publication))

  const pictures: Record<string, string> = {}
  for (const id of (await maps.publicationStateAssets(viewer, map, number)) ?? []) {
    const picture = await maps.publicationStateAsset(viewer, map, number, id)
    if (!picture) continue
    const path = `data/pictures/${id}.${endings[picture.type] ?? 'bin'}`
    pictures[id] = path
    yield file(path, picture.bytes, true)
  }

  const rows: StandaloneMap['rows'] = {}
  for (const id of Object.keys(publication.datasets)) {
    const text = await maps.publicationStateRows(viewer, map, number, id)
    if (text !== undefined) rows[id] = JSON.parse(text)
  }
  const data = JSON.stringify(await standaloneData(store, publication, rows, pictures))
  // read as JSON: as a part of the script a field called __proto__ would be something else
  yield file('data/map.js', `globalThis.${STANDALONE_NAME} = JSON.parse(${JSON.stringify(data)})\n`)

  const slices: FontSlice[] = JSON.parse(await readFile(join(built, 'slices.json'), 'utf8'))
  const fonts = await Promise.all(
    neededSlices(slices, data).map(async (slice) => ({
      slice,
      bytes: await readFile(join(built, slice.file)),
    })),
  )
  yield file('map/fonts.css', fontSheet(fonts))
  for (const name of [
    'favicon.svg',
    'map.css',
    'map.js',
    'licences.md',
    'assets/BIZ-UDPGothic-OFL.txt',
    'assets/Noto-Sans-OFL.txt',
  ])
    yield file(`map/${name.replace('assets/', '')}`, await readFile(join(built, name)))
}
