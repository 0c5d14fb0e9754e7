import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { StoreUnavailable } from '../../storeErrors.ts'
import { storeFiles } from '../storeFiles.ts'
import { lockStore } from '../storeLock.ts'
import { bundledFiles, type Manifest } from './backup.ts'
import { rowHashes } from './rowHashes.ts'
import { readTar } from './tarFile.ts'

export type Restored = {
  takenAt: string
  /** Where the files that were there before have been moved to; null when the folder was empty. */
  keptOld: string | null
}

/** Checks a bundle through and through, then puts its files in place. Refuses while a server runs on the folder. */
export async function restoreStore(bundle: string, folder: string): Promise<Restored> {
  if (!existsSync(bundle)) {
    throw damaged(bundle, { ja: 'ファイルがありません', en: 'there is no such file' })
  }
  const { geodata, accounts, lock } = storeFiles(folder)
  const unlock = lockStore(lock)
  const work = join(folder, `.restore-${randomUUID()}`)
  mkdirSync(work)
  try {
    const manifest = await unpack(bundle, work)
    for (const name of Object.values(bundledFiles)) checkCopy(bundle, work, name, manifest)
    const keptOld = keepOld(folder, [geodata, accounts])
    renameSync(join(work, bundledFiles.geodata), geodata)
    renameSync(join(work, bundledFiles.accounts), accounts)
    return { takenAt: manifest.takenAt, keptOld }
  } finally {
    rmSync(work, { recursive: true, force: true })
    unlock()
  }
}

async function unpack(bundle: string, work: string): Promise<Manifest> {
  const expected = ['manifest.json', ...Object.values(bundledFiles)]
  const found = await readTar(bundle, work, expected).catch((): string[] => [])
  const absent = expected.filter((name) => !found.includes(name))
  if (absent.length > 0) {
    const names = absent.join(', ')
    throw damaged(bundle, { ja: `${names} が入っていません`, en: `${names} is missing in it` })
  }
  const manifest: Manifest = JSON.parse(readFileSync(join(work, 'manifest.json'), 'utf8'))
  if (manifest.format !== 'kyoso-backup-1') {
    throw damaged(bundle, { ja: '知らない形式です', en: `unknown format ${String(manifest.format)}` })
  }
  return manifest
}

function checkCopy(bundle: string, work: string, name: string, manifest: Manifest): void {
  const wrong = (en: string): StoreUnavailable =>
    damaged(bundle, { ja: `${name} が壊れています（${en}）`, en: `${name} is damaged (${en})` })
  let db: Database.Database | undefined
  try {
    db = new Database(join(work, name), { readonly: true })
    const integrity = db.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw wrong(`integrity_check: ${String(integrity)}`)
    const [expected, found] = [manifest.files[name]?.rowHashes ?? {}, rowHashes(db)]
    for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (expected[table]?.sha256 !== found[table]?.sha256) throw wrong(`rows of ${table} differ`)
    }
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error
    throw wrong(error instanceof Error ? error.message : 'unreadable')
  } finally {
    db?.close()
  }
}

/** Old files are moved, never overwritten, together with what belongs to them. */
function keepOld(folder: string, paths: string[]): string | null {
  const old = paths.flatMap((path) => ['', '-wal', '-shm'].map((end) => `${path}${end}`)).filter(existsSync)
  if (old.length === 0) return null
  const kept = join(folder, `before-restore-${new Date().toISOString().replaceAll(':', '-')}`)
  mkdirSync(kept)
  for (const path of old) renameSync(path, join(kept, path.slice(dirname(path).length + 1)))
  return kept
}

const damaged = (bundle: string, reason: { ja: string; en: string }): StoreUnavailable =>
  new StoreUnavailable({
    ja: `バックアップを使えません: ${bundle}: ${reason.ja}`,
    en: `The backup cannot be used: ${bundle}: ${reason.en}`,
  })
