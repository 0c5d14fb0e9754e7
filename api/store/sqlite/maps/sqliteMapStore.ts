import type { Database } from 'better-sqlite3'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { MapStore } from '../../mapStore.ts'
import type { Viewer } from '../../store.ts'
import { NotAllowed, UnknownMap } from '../../storeErrors.ts'
import type { Caller } from '../thread/calls.ts'
import { sqliteVoiceStore } from '../voices/sqliteVoiceStore.ts'
import { sqliteWorkshopStore } from '../workshops/sqliteWorkshopStore.ts'
import type { MapCalls } from './mapCalls.ts'
import { mapFor, rolesReader } from './mapRights.ts'
import { mapSummaries, mapSummary } from './mapSummaries.ts'
import { listVersions, versionState } from './mapVersions.ts'
import { packPublication, unpackDataset } from './packPublication.ts'
import { assetIds, assetOf, thumbnailOf } from './pictures.ts'
import {
  galleryThumbnail,
  publicationAt,
  publicationState,
  publicationStateAsset,
  publicationStateAssets,
  publicationStateRows,
  publicationStates,
  publishedAsset,
  publishedRows,
  publishedThumbnail,
} from './publicationReads.ts'
import { publicationRequest } from './publicationRequests.ts'

/** `read` asks one state of the file and explains its errors; `close` closes the file for all. */
export function sqliteMapStore(
  db: Database,
  writer: Caller<MapCalls>,
  read: <T>(query: () => T) => Promise<T>,
  close: () => Promise<void>,
): MapStore {
  const rolesOf = rolesReader(db)
  const sees = (viewer: Viewer, id: string): boolean => mapFor(db, viewer, id) !== undefined
  const readFor = <T>(viewer: Viewer, id: string, query: () => T): Promise<T | undefined> =>
    read(() => (sees(viewer, id) ? query() : undefined))

  const readForOwner = <T>(viewer: Viewer, id: string, query: () => T): Promise<T | undefined> =>
    read(() => (mapFor(db, viewer, id)?.role === 'owner' ? query() : undefined))

  return {
    workshops: sqliteWorkshopStore(db, writer, read),
    voices: sqliteVoiceStore(db, writer, read),
    maps: (viewer, which, text) => read(() => mapSummaries(db, viewer, which, text)),
    map: (viewer, id) => read(() => mapSummary(db, viewer, id)),
    roles: (person) => read(() => rolesOf(person)),
    async createMap(viewer, { id, state }) {
      await writer.call('createMap', viewer, id, state)
      const map = await read(() => mapSummary(db, viewer, id))
      if (!map) throw new UnknownMap(id)
      return map
    },
    async importMap(viewer, map) {
      await writer.call('importMap', viewer, map)
    },
    async binMap(viewer, id, binned) {
      await writer.call('binMap', viewer, id, binned)
    },
    async setRole(viewer, map, person, role) {
      await writer.call('setRole', viewer, map, person, role)
    },
    documentState: async (viewer, id) =>
      (await read(() => sees(viewer, id))) ? writer.call('documentState', id) : undefined,
    documentDiff: async (viewer, id, since) =>
      (await read(() => sees(viewer, id))) ? writer.call('documentDiff', id, since) : undefined,
    async appendUpdates(viewer, id, updates) {
      await writer.call('appendUpdates', viewer, id, updates)
    },
    async noteRows(map) {
      await writer.call('noteRows', map)
    },
    versions: (viewer, id) => readFor(viewer, id, () => listVersions(db, id)),
    async nameVersion(viewer, id, version) {
      await writer.call('nameVersion', viewer, id, version)
    },
    versionState: (viewer, id, version) => readFor(viewer, id, () => versionState(db, id, version)),
    async putThumbnail(viewer, id, picture) {
      await writer.call('putThumbnail', viewer, id, picture)
    },
    thumbnail: (viewer, id) =>
      read(() => (sees(viewer, id) ? thumbnailOf(db, id) : galleryThumbnail(db, id))),
    async putAsset(viewer, map, asset) {
      await writer.call('putAsset', viewer, map, asset)
    },
    assetIds: (viewer, map) => readFor(viewer, map, () => assetIds(db, map)),
    asset: (viewer, map, id) => readFor(viewer, map, () => assetOf(db, map, id)),
    async publish(viewer, map, publication) {
      await writer.call('publish', viewer, map, await packPublication(publication))
    },
    publicationRequest: (viewer, map) => {
      return read(() => {
        const found = mapFor(db, viewer, map)
        if (!found || mapRoles.indexOf(found.role) < mapRoles.indexOf('editor'))
          throw new NotAllowed('this needs the role editor')
        return publicationRequest(db, map)
      })
    },
    async askPublication(viewer, map, request) {
      await writer.call('askPublication', viewer, map, request)
    },
    returnPublication: (viewer, map, answer) => writer.call('returnPublication', viewer, map, answer),
    async withdraw(viewer, map) {
      await writer.call('withdraw', viewer, map)
    },
    publishAgain: async (viewer, map, state) =>
      (await writer.call('publishAgain', viewer, map, state)) !== undefined,
    publicationStates: (viewer, map) => readForOwner(viewer, map, () => publicationStates(db, map)),
    publicationState: (viewer, map, number) =>
      readForOwner(viewer, map, () => publicationState(db, map, number)),
    async publicationStateRows(viewer, map, number, dataset) {
      const rows = await readForOwner(viewer, map, () => publicationStateRows(db, map, number, dataset))
      return rows && unpackDataset(rows)
    },
    publicationStateAssets: (viewer, map, number) =>
      readForOwner(viewer, map, () => publicationStateAssets(db, map, number)),
    publicationStateAsset: (viewer, map, number, id) =>
      readForOwner(viewer, map, () => publicationStateAsset(db, map, number, id)),
    publication: (alias) => read(() => publicationAt(db, alias)),
    async publishedDataset(alias, id) {
      const rows = await read(() => publishedRows(db, alias, id))
      return rows && unpackDataset(rows)
    },
    publishedThumbnail: (alias) => read(() => publishedThumbnail(db, alias)),
    publishedAsset: (alias, id) => read(() => publishedAsset(db, alias, id)),
    close,
  }
}
