import type { Database } from 'better-sqlite3'
import { mostRows, type RowAuthor } from '../rowEdit.ts'
import type { Member, Store, Viewer } from '../store.ts'
import { NotAllowed } from '../storeErrors.ts'
import { openForReading } from './geopackage/openDatabase.ts'
import { asStoreError } from './geopackage/sqliteErrors.ts'
import { IndexMissing, type Reader, SpatialIndexes } from './index/spatialIndexes.ts'
import {
  type DatasetRecord,
  datasetFor,
  definitionOf,
  listDatasets,
  visibleDatasets,
} from './read/datasetQueries.ts'
import { featureByUid, featurePage } from './read/featureQueries.ts'
import { featureTexts } from './read/featureTexts.ts'
import { featureHistory } from './read/historyQuery.ts'
import { nearbyHits } from './read/nearbyQuery.ts'
import { pointTile } from './read/pointTile.ts'
import { ReadAhead } from './read/readAhead.ts'
import { binnedRows } from './read/rowBin.ts'
import { rowChanges } from './read/rowChanges.ts'
import { SummaryCache } from './read/summaryCache.ts'
import { tileFeatures } from './read/tileFeatures.ts'
import { TransitFeeds } from './read/transitQueries.ts'
import { rowRights } from './read/visibility.ts'
import { heldRows, requireEditor, rowAuthors, rowsWaiting } from './read/workshopRows.ts'
import type { ReaderCalls } from './readerCalls.ts'
import { PlaceSearch } from './search/placeSearch.ts'
import { storeFiles } from './storeFiles.ts'
import { ThreadClient } from './thread/threadClient.ts'
import { readIndicators } from './write/indicatorTable.ts'
import { loadFeatures } from './write/loadFeatures.ts'
import type { WriterCalls, WriterOptions } from './writerCalls.ts'

export type SqliteStoreOptions = {
  folder: string
  /** The size the geodatabase may reach; beyond it a write answers `StorageFull`. */
  maximumBytes?: number
}

export type SqliteStore = Store & {
  /** Notes of the product about this file, e.g. which bundled data it was made from. */
  meta(key: string): string | undefined
  setMeta(key: string, value: string): Promise<void>
}

/** The embedded store: a GeoPackage and the accounts beside it, in `folder`. */
export async function openSqliteStore({ folder, maximumBytes }: SqliteStoreOptions): Promise<SqliteStore> {
  const files = storeFiles(folder)
  const { geodata } = files
  const writerOptions: WriterOptions = { ...files, ...(maximumBytes ? { maximumBytes } : {}) }
  const writer = await ThreadClient.start<WriterCalls>('writerThread', writerOptions)
  let started: ReturnType<Reader> | undefined
  const reader: Reader = () => {
    started ??= ThreadClient.start<ReaderCalls>('readerThread', files)
    return started
  }
  const db = openForReading(geodata)
  const indexes = new SpatialIndexes(db, reader)
  const feeds = new TransitFeeds(db)
  const summaries = new SummaryCache(db)
  const search = new PlaceSearch(db)

  const ask = async <T>(query: () => T): Promise<T> => {
    for (;;) {
      try {
        return query()
      } catch (error) {
        if (!(error instanceof IndexMissing)) throw asStoreError(error, geodata)
        await indexes.make(error.record)
      }
    }
  }
  /** Every answer is read from one state of the file, whatever is written meanwhile. */
  const read = <T>(query: () => T): Promise<T> => ask(() => db.transaction(query).deferred())

  const texts = new ReadAhead(
    db,
    ({ viewer, id, query, form }) => featureTexts(db, indexes, viewer, id, query, form),
    read,
  )

  return {
    datasets: (viewer) => read(() => listDatasets(db, viewer)),
    dataset: (viewer, id) => ask(() => summaries.of(viewer, id)),
    features: (viewer, id, query) => read(() => featurePage(db, indexes, viewer, id, query)),
    featureTexts: (viewer, id, query, form) => texts.page({ viewer, id, query, form }),
    feature: (viewer, id, uid) => read(() => featureByUid(db, viewer, id, uid)),
    history: (viewer, id, uid) => read(() => featureHistory(db, viewer, id, uid)),
    tileFeatures: (viewer, id, bbox, zoom, most) =>
      read(() => tileFeatures(db, indexes, viewer, id, bbox, zoom, most)),
    pointTile: (viewer, id, bbox, zoom, most) =>
      read(() => pointTile(db, indexes, viewer, id, bbox, zoom, most)),
    search: (viewer, text, limit, bbox) => read(() => search.hits(viewer, text, limit, bbox)),
    nearby: (viewer, position, options) => read(() => nearbyHits(db, indexes, viewer, position, options)),
    indicators: () => read(() => readIndicators(db)),
    transitFeeds: () => read(() => feeds.headers()),
    transitFeed: (feed) => read(() => feeds.feed(feed)),
    transitDay: (feed, date) => read(() => feeds.day(feed, date)),

    async write(viewer, id, author, changes) {
      await read(() => refuseUnlessWriter(db, viewer, id))
      return writer.call('write', id, author, changes)
    },
    async editRows(member, id, edits, as) {
      const record = await read(() => datasetFor(db, member, id))
      const rights = rowRights(member, record)
      if (rights === 'none') throw new NotAllowed(`adding to "${id}" needs a role`)
      if (definitionOf(record).recipe) throw new NotAllowed('what an analysis made is made again as a whole')
      return writer.call('editRows', id, as ?? authorOf(member, rights), edits)
    },
    async reviewRows(member, id, uids, { state, note }) {
      const { map } = await read(() => datasetFor(db, member, id))
      if (map === null) throw new NotAllowed('only rows of a map are approved')
      requireEditor(member, map)
      const marks = { review: state, review_note: note }
      return writer.call(
        'editRows',
        id,
        authorOf(member, 'all'),
        uids.map((uid) => ({ kind: 'mark', uid, marks })),
      )
    },
    heldRows: (viewer, map) => read(() => heldRows(db, viewer, map)),
    rowsWaiting: (map) => read(() => rowsWaiting(db, map)),
    rowAuthors: (viewer, map) => read(() => rowAuthors(db, viewer, map)),
    async markAuthor(member, map, author, marks) {
      requireEditor(member, map)
      return writer.call('markAuthor', map, author, marks, authorOf(member, 'all'))
    },
    async clearRehearsal(member, map, cleared) {
      requireEditor(member, map)
      const by = authorOf(member, 'all')
      return cleared ? writer.call('clearRehearsal', map, by) : writer.call('restoreRehearsal', map, by)
    },
    rowRights: (viewer, id) => read(() => rowRights(viewer, datasetFor(db, viewer, id))),
    binnedRows: (viewer, id) => read(() => binnedRows(db, viewer, id)),
    rowChanges: (viewer, id, since) => read(() => rowChanges(db, viewer, id, since)),
    async putSketch(viewer, sketch) {
      const rights = rowRights(viewer, { owner: null, map: sketch.map })
      if (rights !== 'all') throw new NotAllowed('making a sketch needs the role editor')
      return writer.call('putSketch', sketch)
    },
    async putAnalysis(viewer, dataset, features) {
      if (rowRights(viewer, { owner: null, map: dataset.map }) !== 'all')
        throw new NotAllowed('keeping a result needs the role editor')
      const author = viewer.kind === 'member' ? viewer.id : 'kyoso'
      const outcome = await writer.call('prepareAnalysis', dataset)
      await loadFeatures(writer, dataset, author, features)
      return outcome
    },
    async createDataset(viewer, dataset) {
      if (viewer.kind === 'public') throw new NotAllowed('creating a dataset needs a sign-in')
      await writer.call('createDataset', dataset, viewer.kind === 'member' ? viewer.id : null)
    },
    async load(viewer, id, author, features, definition) {
      const present = definitionOf(await read(() => refuseUnlessWriter(db, viewer, id)))
      const dataset = definition ? { ...definition, id, audience: present.audience } : present
      return loadFeatures(writer, dataset, author, features)
    },
    async putIndicators(viewer, indicators) {
      refuseUnlessSystem(viewer)
      await writer.call('putIndicators', indicators)
    },
    async putTransitFeed(viewer, feed) {
      refuseUnlessSystem(viewer)
      await writer.call('putTransitFeed', feed)
    },
    async warm() {
      await indexes.warm(await read(() => visibleDatasets(db, { kind: 'system' })))
    },
    async backup(path) {
      await (await reader()).call('backup', folder, path)
    },
    meta: (key) =>
      db.prepare<[string], string>('SELECT value FROM kyoso_meta WHERE key = ?').pluck().get(key),
    async setMeta(key, value) {
      await writer.call('setMeta', key, value)
    },
    async close() {
      await (await started)?.end()
      // The writer goes last: the last connection that may write puts the WAL into the file and removes it.
      db.close()
      await writer.end()
    },
  }
}

/** Who writes by no more than their role. */
const authorOf = ({ id, name }: Member, rights: 'own' | 'all'): RowAuthor => ({
  author: id,
  name: name ?? null,
  seesAll: rights === 'all',
  add: true,
  edit: rights,
  refusal: null,
  held: false,
  rehearsal: false,
  hidden: false,
  most: mostRows,
})

function refuseUnlessWriter(db: Database, viewer: Viewer, id: string): DatasetRecord {
  const record = datasetFor(db, viewer, id)
  if (rowRights(viewer, record) !== 'all') throw new NotAllowed(`only the owner of "${id}" may change it`)
  return record
}

function refuseUnlessSystem(viewer: Viewer): void {
  if (viewer.kind !== 'system') throw new NotAllowed('only the product itself may replace this')
}
