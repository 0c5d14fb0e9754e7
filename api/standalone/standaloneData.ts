import { featureJson } from '#api/http/featureJson.ts'
import type { StoredPublication } from '#api/store/mapStore.ts'
import { publicViewer, type Store } from '#api/store/store.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import { readMapDocument } from '#geodata/schema/map/readMapDocument.ts'
import type { StandaloneMap, TownName } from '#geodata/schema/map/standaloneMap.ts'

/** The one timetable that is published for the region, and where the ties of the projects come from. */
const [timetable, offices, towns] = ['jrbus', 'partner_offices', 'towns']

/** More than there are; a folder needs no more names than a prefecture has. */
const mostRows = 5000

/** What a published state draws on beside its own rows and pictures: what a page would ask the server for. */
export async function standaloneData(
  store: Store,
  { alias, publishedAt, document: stored, datasets }: StoredPublication,
  rows: StandaloneMap['rows'],
  pictures: StandaloneMap['pictures'],
): Promise<StandaloneMap> {
  const { document } = readMapDocument(stored)
  const draws = (source: string): boolean => document.layers.some((layer) => layer.source === source)
  return {
    publication: { alias, publishedAt, document: withOwnGround(document), datasets },
    rows,
    pictures,
    towns: (await publicRows(store, towns)).flatMap(townName),
    timetable: draws('live_buses') ? ((await store.transitFeed(timetable)) ?? null) : null,
    live: draws('live_arcs') ? { [offices]: await publicRows(store, offices) } : {},
  }
}

/** Tiles of a background map lie on another server, which a folder does not ask. */
const withOwnGround = (document: MapDocument): MapDocument => ({
  ...document,
  scene: { ...document.scene, basemap: 'kyoso' },
})

async function publicRows(store: Store, dataset: string): Promise<FeatureJson[]> {
  if (!(await store.dataset(publicViewer, dataset))) return []
  const { features } = await store.features(publicViewer, dataset, { limit: mostRows })
  return features.map(featureJson)
}

function townName({ geometry, properties }: FeatureJson): TownName[] {
  const [lon, lat] = geometry?.type === 'Point' ? geometry.coordinates : []
  if (lon === undefined || lat === undefined) return []
  return [
    {
      name: String(properties.name ?? ''),
      nameEn: String(properties.name_en ?? ''),
      position: [Number(lon.toFixed(5)), Number(lat.toFixed(5))],
    },
  ]
}
