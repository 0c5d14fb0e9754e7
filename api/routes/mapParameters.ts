import { newId, pathPart } from '#api/http/parameters.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Viewer } from '#api/store/store.ts'
import { UnknownMap } from '#api/store/storeErrors.ts'
import type { MapSummary } from '#geodata/schema/map/mapSummary.ts'

const example = '018b2f6e-0000-4000-8000-000000000001'

export const mapId = pathPart({ ja: '地図の id。', en: 'Id of the map.' }, example)
export const newMapId = newId({ ja: '新しい地図の id（UUID）。', en: 'Id of the new map, a UUID.' })

/** A Yjs document or update, v1 encoding. */
export const yjsType = 'application/octet-stream'

/** The map, or a 404: also for one that this viewer may not see. */
export async function mapOf(maps: MapStore, viewer: Viewer, id: string): Promise<MapSummary> {
  const map = await maps.map(viewer, id)
  if (!map) throw new UnknownMap(id)
  return map
}

/** What a read answered, or a 404 where the map is not there for the viewer. */
export async function partOf<T>(id: string, reading: Promise<T | undefined>): Promise<T> {
  const part = await reading
  if (part === undefined) throw new UnknownMap(id)
  return part
}
