import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import { storedBox } from '../geometry/gpkgGeometry.ts'
import { quote } from '../geopackage/quote.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import type { ReaderCalls, ReadPack } from '../readerCalls.ts'
import type { ThreadClient } from '../thread/threadClient.ts'
import type { Columns } from './columns.ts'
import { type PackView, packView } from './packView.ts'
import { readPack } from './readPack.ts'
import { ShapeCache } from './shapeCache.ts'

/** A pack of up to so many rows is made on the spot; a larger one on the reader thread, and whoever needs it waits. */
const madeAtOnce = 20_000

/** A pack is made anew when this many features have changed since, or this share of all. */
const changesKept = 500
const shareKept = 0.02

/** Thrown inside a read whose index must be made first: `SpatialIndexes.make` does, then the read is tried again. */
export class IndexMissing extends Error {
  readonly record: DatasetRecord
  constructor(record: DatasetRecord) {
    super(`the index of "${record.id}" must be made first`)
    this.record = record
  }
}

/** A pack and what has changed in the dataset since it was made: fid to box, null for what has none or is gone. */
export type SpatialIndex = {
  readonly view: PackView
  readonly changed: ReadonlyMap<number, Bbox | null>
  /** Absent until they have been read. */
  readonly columns: Columns | undefined
}

/** The reader thread, started when first needed. */
export type Reader = () => Promise<ThreadClient<ReaderCalls>>

type Entry = {
  view: PackView
  firstFid: number
  /** As of which the pack is. */
  packed: number
  /** Up to which `changed` has been read. */
  seen: number
  changed: Map<number, Bbox | null>
  columns: Columns | undefined
}

/** One index per dataset, made when first asked for, then kept up with writes. */
export class SpatialIndexes {
  readonly #db: Database
  readonly #reader: Reader
  readonly #entries = new Map<string, Entry>()
  readonly #making = new Map<string, Promise<void>>()
  readonly #readingColumns = new Map<string, Promise<void>>()

  /** What areas look like, for what lies at a place. */
  readonly shapes: ShapeCache

  constructor(db: Database, reader: Reader) {
    this.#db = db
    this.#reader = reader
    this.shapes = new ShapeCache(async (id, fids) => (await reader()).call('readShapes', id, fids))
  }

  /** To be called inside a read transaction. Throws `IndexMissing`. */
  of(record: DatasetRecord): SpatialIndex {
    const entry = this.#upToDate(record)
    const { view, changed, columns } = entry
    return { view, changed, columns: columns && columns.revision <= record.revision ? columns : undefined }
  }

  /** Makes the index of a dataset on the reader thread. */
  make({ id }: DatasetRecord): Promise<void> {
    const begun = this.#making.get(id)
    if (begun) return begun
    const made = this.#reader()
      .then((reader) => reader.call('readPack', id))
      .then((read) => {
        if (read) this.#entries.set(id, entryOf(read))
      })
      .finally(() => this.#making.delete(id))
    this.#making.set(id, made)
    return made
  }

  /** Makes the large ones among the indexes of these datasets before anybody asks. */
  async warm(records: readonly DatasetRecord[]): Promise<void> {
    for (const record of records.filter((each) => each.located_count > madeAtOnce)) {
      // One that cannot be made now is made, or refused with its reason, when it is asked for.
      if (!this.#entries.has(record.id)) await this.make(record).catch(() => undefined)
      await this.wantColumns(record)
    }
  }

  /** Reads the columns of a large dataset of points on the reader thread, for later answers. */
  wantColumns({ id, located_count: count }: DatasetRecord): Promise<void> {
    const entry = this.#entries.get(id)
    if (!entry || entry.columns || count <= madeAtOnce || entry.view.pack.kind !== 'points') {
      return Promise.resolve()
    }
    const begun = this.#readingColumns.get(id)
    if (begun) return begun
    const read = this.#reader()
      .then((reader) => reader.call('readColumns', id, entry.view.pack.fid))
      .then((columns) => {
        if (this.#entries.get(id) === entry) entry.columns = columns
      })
      // Answers go on without columns, only slower; the next one asks for them again.
      .catch(() => undefined)
      .finally(() => this.#readingColumns.delete(id))
    this.#readingColumns.set(id, read)
    return read
  }

  #upToDate(record: DatasetRecord): Entry {
    const { id, first_fid: firstFid, revision, located_count: count } = record
    const small = count <= madeAtOnce
    let entry = this.#entries.get(id)
    if (!entry || entry.firstFid !== firstFid || entry.packed > revision) {
      if (!small) throw new IndexMissing(record)
      entry = entryOf({ pack: readPack(this.#db, record), revision, firstFid })
      this.#entries.set(id, entry)
    }
    if (entry.seen < revision) this.#readChanges(entry, record)
    if (entry.changed.size > Math.max(changesKept, count * shareKept)) {
      if (small) {
        entry = entryOf({ pack: readPack(this.#db, record), revision, firstFid })
        this.#entries.set(id, entry)
      } else {
        // Until it is there the old pack and its changes answer as exactly.
        this.make(record).catch(() => undefined)
      }
    }
    return entry
  }

  #readChanges(entry: Entry, record: DatasetRecord): void {
    const fids = this.#db
      .prepare<[string, number], number>(
        'SELECT DISTINCT fid FROM kyoso_history WHERE dataset = ? AND revision > ?',
      )
      .pluck()
      .all(record.id, entry.seen)
    const boxOf = boxReader(this.#db, definitionOf(record))
    for (const fid of fids) entry.changed.set(fid, boxOf(fid))
    entry.seen = record.revision
  }
}

const entryOf = ({ pack, revision, firstFid }: ReadPack): Entry => ({
  view: packView(pack),
  firstFid,
  packed: revision,
  seen: revision,
  changed: new Map(),
  columns: undefined,
})

function boxReader(db: Database, dataset: Dataset): (fid: number) => Bbox | null {
  if (dataset.geometry === 'none') return () => null
  const read = db
    .prepare<[number], Buffer | null>(`SELECT geom FROM ${quote(dataset.id)} WHERE fid = ?`)
    .pluck()
  return (fid) => {
    const geom = read.get(fid)
    return geom ? storedBox(geom) : null
  }
}

/** Calls for every feature whose box meets `box`, in no order. */
export function eachFeature(
  { view, changed }: SpatialIndex,
  box: Bbox,
  visit: (fid: number, box: Bbox) => void,
): void {
  const { fid } = view.pack
  view.eachRow(box, (row) => {
    const each = fid[row] ?? 0
    if (changed.size === 0 || !changed.has(each)) visit(each, view.boxOf(row))
  })
  for (const [each, its] of changed) if (its && boxesMeet(its, box)) visit(each, its)
}

export const boxesMeet = (a: Bbox, [west, south, east, north]: Bbox): boolean =>
  a[1] <= north &&
  south <= a[3] &&
  (west <= east ? a[0] <= east && west <= a[2] : a[0] <= east || west <= a[2])
