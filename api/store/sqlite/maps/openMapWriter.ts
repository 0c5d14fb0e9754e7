import type { Database } from 'better-sqlite3'
import { NotAllowed, UnknownMap } from '../../storeErrors.ts'
import type { AccountsCalls } from '../accounts/accountsCalls.ts'
import { openForWriting } from '../geopackage/openDatabase.ts'
import { asStoreError } from '../geopackage/sqliteErrors.ts'
import { peopleHandlers } from '../people/peopleHandlers.ts'
import type { Handlers } from '../thread/calls.ts'
import type { Served } from '../thread/serveCalls.ts'
import { voiceHandlers } from '../voices/voiceHandlers.ts'
import { workshopHandlers } from '../workshops/workshopHandlers.ts'
import { createMap } from './createMap.ts'
import { emptyBin } from './emptyBin.ts'
import { importMap } from './importArchive.ts'
import type { MapCalls, MapWriterOptions } from './mapCalls.ts'
import { mapFor, requireRole, setRole } from './mapRights.ts'
import { nameVersion } from './mapVersions.ts'
import { noteRows } from './noteRows.ts'
import { OpenDocuments } from './openDocuments.ts'
import { addAsset, putAsset, putThumbnail } from './pictures.ts'
import { askPublication, returnPublication } from './publicationRequests.ts'
import { publish, publishAgain, withdraw } from './publish.ts'

const daily = 24 * 3600 * 1000

/** Opens the second file, which is up to date and this program's alone, and answers what can be done with its maps and people. */
export function openMapWriter({ accounts, compactAfter }: MapWriterOptions): Served<AccountsCalls> {
  try {
    const db = openForWriting(accounts)
    const documents = new OpenDocuments(db, compactAfter)
    const empty = (): void => {
      for (const id of emptyBin(db, new Date())) documents.forget(id)
    }
    empty()
    const everyDay = setInterval(empty, daily)
    return {
      handlers: { ...handlers(db, documents), ...peopleHandlers(db) },
      explain: (error) => asStoreError(error, accounts),
      close: () => {
        clearInterval(everyDay)
        db.close()
      },
    }
  } catch (error) {
    throw asStoreError(error, accounts)
  }
}

function handlers(db: Database, documents: OpenDocuments): Handlers<MapCalls> {
  return {
    ...workshopHandlers(db),
    ...voiceHandlers(db),
    createMap: (viewer, id, state) => createMap(db, viewer, id, state),
    importMap: (viewer, map) => importMap(db, viewer, map),
    binMap: (viewer, id, binned) => {
      const map = mapFor(db, viewer, id)
      if (!map) throw new UnknownMap(id)
      if (map.role !== 'owner') throw new NotAllowed('only its owner throws a map away')
      db.prepare('UPDATE map SET deleted_at = iif(?, coalesce(deleted_at, ?), NULL) WHERE id = ?').run(
        Number(binned),
        new Date().toISOString(),
        id,
      )
      return undefined
    },
    setRole: (viewer, id, person, role) => {
      const leaves = role === null && viewer.kind === 'member' && viewer.id === person
      requireRole(db, viewer, id, leaves ? 'viewer' : 'owner')
      return setRole(db, id, person, role)
    },
    documentState: (id) => documents.state(id),
    documentDiff: (id, since) => documents.diff(id, since),
    appendUpdates: (viewer, id, updates) => {
      requireRole(db, viewer, id, 'editor')
      return documents.append(id, updates)
    },
    noteRows: (map) => {
      noteRows(db, map, new Date())
      return undefined
    },
    nameVersion: (viewer, id, version) => {
      requireRole(db, viewer, id, 'editor')
      return nameVersion(db, id, version, documents.state(id))
    },
    putThumbnail: (viewer, id, picture) => {
      requireRole(db, viewer, id, 'editor')
      return putThumbnail(db, id, picture)
    },
    putAsset: (viewer, id, asset) => {
      const { role } = requireRole(db, viewer, id, 'contributor')
      return role === 'contributor' ? addAsset(db, id, asset) : putAsset(db, id, asset)
    },
    publish: (viewer, id, publication) => {
      requireRole(db, viewer, id, 'owner')
      return publish(db, id, viewer.kind === 'member' ? viewer.id : viewer.kind, publication)
    },
    publishAgain: (viewer, id, state) => {
      requireRole(db, viewer, id, 'owner')
      return publishAgain(db, id, viewer.kind === 'member' ? viewer.id : viewer.kind, state)
    },
    withdraw: (viewer, id) => {
      requireRole(db, viewer, id, 'owner')
      return withdraw(db, id)
    },
    askPublication: (viewer, id, request) => {
      requireRole(db, viewer, id, 'editor')
      return askPublication(db, id, request)
    },
    returnPublication: (viewer, id, answer) => {
      requireRole(db, viewer, id, 'owner')
      return returnPublication(db, id, answer)
    },
  }
}
