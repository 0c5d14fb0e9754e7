import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { StoreUnavailable } from '../../storeErrors.ts'
import { asStoreError } from '../geopackage/sqliteErrors.ts'
import { storeFiles } from '../storeFiles.ts'
import { type RowHash, rowHashes } from './rowHashes.ts'
import { writeTar } from './tarFile.ts'

/** `manifest.json` of a bundle. */
export type Manifest = {
  format: 'kyoso-backup-1'
  takenAt: string
  files: Record<string, { rowHashes: Record<string, RowHash> }>
}

export const bundledFiles = { geodata: 'geodata.gpkg', accounts: 'accounts.sqlite' } as const

/**
 * Copies both files as of one moment into one bundle, an ordinary tar file, while a server may read and write them. A plain copy
 * would miss what still lies in the WAL.
 */
export async function backupStore(folder: string, bundle: string): Promise<Manifest> {
  const { geodata, accounts } = storeFiles(folder)
  for (const path of [geodata, accounts]) if (!existsSync(path)) throw missing(path)
  mkdirSync(dirname(bundle), { recursive: true })
  const work = join(dirname(bundle), `.backup-${randomUUID()}`)
  mkdirSync(work)
  try {
    const copies = { geodata: join(work, bundledFiles.geodata), accounts: join(work, bundledFiles.accounts) }
    await copyAsOfOneMoment([
      [geodata, copies.geodata],
      [accounts, copies.accounts],
    ])
    const manifest: Manifest = {
      format: 'kyoso-backup-1',
      takenAt: new Date().toISOString(),
      files: {
        [bundledFiles.geodata]: { rowHashes: hashesOf(copies.geodata) },
        [bundledFiles.accounts]: { rowHashes: hashesOf(copies.accounts) },
      },
    }
    const manifestPath = join(work, 'manifest.json')
    writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
    const packed = join(work, 'bundle.tar')
    await writeTar(packed, [
      { name: 'manifest.json', path: manifestPath },
      { name: bundledFiles.geodata, path: copies.geodata },
      { name: bundledFiles.accounts, path: copies.accounts },
    ])
    renameSync(packed, bundle)
    return manifest
  } catch (error) {
    throw asStoreError(error, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** All snapshots are opened while all files are locked for writing: a moment of a few milliseconds. */
async function copyAsOfOneMoment(pairs: [source: string, target: string][]): Promise<void> {
  const open: Database.Database[] = []
  const opened = (path: string): Database.Database => {
    const db = new Database(path, { fileMustExist: true, timeout: 10_000 })
    open.push(db)
    return db
  }
  try {
    const locks = pairs.map(([source]) => opened(source))
    for (const lock of locks) lock.exec('BEGIN IMMEDIATE')
    const snapshots = pairs.map(([source]) => opened(source))
    for (const snapshot of snapshots) {
      snapshot.exec('BEGIN')
      snapshot.prepare('SELECT count(*) FROM sqlite_master').get()
    }
    for (const lock of locks) lock.exec('ROLLBACK')
    for (const [index, [, target]] of pairs.entries()) await snapshots[index]?.backup(target)
  } finally {
    for (const db of open) db.close()
  }
}

function hashesOf(path: string): Record<string, RowHash> {
  const db = new Database(path, { readonly: true })
  try {
    return rowHashes(db)
  } finally {
    db.close()
  }
}

/** The whole manifest in one line, to be compared or written down. */
export const fingerprint = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest.files)).digest('hex')

const missing = (path: string): StoreUnavailable =>
  new StoreUnavailable({
    ja: `データベースが見つかりません: ${path}`,
    en: `There is no database at ${path}`,
  })
