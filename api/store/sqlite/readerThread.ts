/** A second thread that reads: whole datasets into packs, and backups. */
import { workerData } from 'node:worker_threads'
import { backupStore } from './backup/backup.ts'
import { openForReading } from './geopackage/openDatabase.ts'
import { asStoreError } from './geopackage/sqliteErrors.ts'
import { readColumns } from './index/columns.ts'
import { readPack } from './index/readPack.ts'
import { readShapes } from './index/shapes.ts'
import type { DatasetRecord } from './read/datasetQueries.ts'
import type { ReaderCalls, ReaderOptions } from './readerCalls.ts'
import { serveCalls } from './thread/serveCalls.ts'

const { geodata }: ReaderOptions = workerData

await serveCalls<ReaderCalls>(() => {
  const db = openForReading(geodata)
  const find = db.prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?')
  /** From one state of the file, whatever is written meanwhile. */
  const reading = <Result>(id: string, read: (record: DatasetRecord) => Result): Result | undefined =>
    db
      .transaction(() => {
        const record = find.get(id)
        return record && read(record)
      })
      .deferred()
  return {
    handlers: {
      readPack: (id) =>
        reading(id, (record) => ({
          pack: readPack(db, record),
          revision: record.revision,
          firstFid: record.first_fid,
        })),
      readColumns: (id, fids) => reading(id, (record) => readColumns(db, record, fids)),
      readShapes: (id, fids) => reading(id, (record) => readShapes(db, record, fids)),
      backup: async (folder, path) => {
        await backupStore(folder, path)
        return undefined
      },
    },
    explain: (error) => asStoreError(error, geodata),
    close: () => db.close(),
  }
})
