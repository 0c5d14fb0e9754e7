import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fill, point, sample, stranger, system } from '../contract/samples.ts'
import { StorageFull, StoreUnavailable } from '../storeErrors.ts'
import { openSqliteStore } from './sqliteStore.ts'
import { storeFiles } from './storeFiles.ts'
import { testFolder } from './testFolder.ts'

async function sentenceOf(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.catch((reason: unknown) => reason)
  return error instanceof StoreUnavailable ? error.sentence.en : `unexpected: ${String(error)}`
}

async function closedStore(): Promise<{ folder: string; geodata: string }> {
  const folder = testFolder()
  const store = await openSqliteStore({ folder })
  await fill(
    store,
    'venues',
    Array.from({ length: 500 }, (_, i) => sample(i, point(131, 34))),
  )
  await store.close()
  return { folder, geodata: storeFiles(folder).geodata }
}

describe('a full disk', () => {
  it('refuses the write, keeps what was there and goes on reading', async () => {
    const store = await openSqliteStore({ folder: testFolder(), maximumBytes: 1_500_000 })
    onTestFinished(() => store.close())
    await fill(store, 'venues', [sample(1, point(131, 34))])
    const many = Array.from({ length: 20_000 }, (_, i) => sample(10 + i, point(131, 34)))
    await expect(store.load(system, 'venues', 'x', many)).rejects.toThrow(StorageFull)
    const long = { name: 'あ'.repeat(600_000) }
    const write = store.write(system, 'venues', 'x', [
      { kind: 'create', feature: sample(2, null) },
      { kind: 'create', feature: sample(3, null, long) },
    ])
    await expect(write).rejects.toThrow(StorageFull)
    expect(await store.features(stranger, 'venues', { limit: 9 })).toMatchObject({ matched: 1 })
    expect((await store.search(stranger, '地物1', 9)).length).toBe(1)
    const small = await store.write(system, 'venues', 'x', [{ kind: 'create', feature: sample(2, null) }])
    expect(small).toMatchObject([{ kind: 'done' }])
  })
})

describe('opening', () => {
  it('says that a file is no database, or not ours', async () => {
    const folder = testFolder()
    const { geodata } = storeFiles(folder)
    writeFileSync(geodata, 'x'.repeat(10_000))
    expect(await sentenceOf(openSqliteStore({ folder }))).toMatch(/^The database is damaged: .*geodata\.gpkg/)
    expect(readFileSync(geodata, 'utf8')).toBe('x'.repeat(10_000))
    const other = testFolder()
    const foreign = new Database(storeFiles(other).geodata)
    foreign.exec('CREATE TABLE notes (text)')
    foreign.close()
    expect(await sentenceOf(openSqliteStore({ folder: other }))).toMatch(/not a database of Kyoso Map/)
  })

  it('says that the database is damaged', async () => {
    const { folder, geodata } = await closedStore()
    const bytes = readFileSync(geodata)
    bytes.fill(0x5a, 4096, bytes.length)
    writeFileSync(geodata, bytes)
    expect(await sentenceOf(openSqliteStore({ folder }))).toMatch(/^The database is damaged/)
  })

  it('says that the folder cannot be written', async () => {
    const file = join(testFolder(), 'file')
    writeFileSync(file, '')
    expect(await sentenceOf(openSqliteStore({ folder: file }))).toMatch(/^The data folder cannot be written/)
    expect(await sentenceOf(openSqliteStore({ folder: join(file, 'deeper') }))).toMatch(/cannot be written/)
  })

  it('says that another Kyoso Map runs on the folder', async () => {
    const folder = testFolder()
    const store = await openSqliteStore({ folder })
    expect(await sentenceOf(openSqliteStore({ folder }))).toMatch(/in use by a running Kyoso Map/)
    await store.close()
    const again = await openSqliteStore({ folder })
    await again.close()
  })

  it('says that the database is newer than the program', async () => {
    const { folder, geodata } = await closedStore()
    const db = new Database(geodata)
    db.function('edit_this_in_kyoso_map', () => 1)
    db.prepare('INSERT INTO kyoso_migration (number, name) VALUES (999, ?)').run('later')
    db.close()
    expect(await sentenceOf(openSqliteStore({ folder }))).toMatch(/newer than this program \(step 999/)
  })
})

describe('what another program did to the file in spite of the guards', () => {
  it('is recorded, the guards come back and caches forget', async () => {
    const { folder, geodata } = await closedStore()
    const outside = new Database(geodata)
    outside.exec('DROP TRIGGER guard_venues_delete; DROP TRIGGER rtree_venues_geom_delete')
    outside.exec('DELETE FROM venues WHERE fid > 490')
    outside.close()
    const store = await openSqliteStore({ folder })
    onTestFinished(() => store.close())
    expect(await store.dataset(stranger, 'venues')).toMatchObject({ featureCount: 490, revision: 2 })
    const file = new Database(geodata)
    onTestFinished(() => {
      file.close()
    })
    expect((await store.search(stranger, '地物499', 9)).length).toBe(0)
    expect(file.prepare('SELECT count(*) FROM rtree_venues_geom').pluck().get()).toBeLessThanOrEqual(490)
    expect(file.prepare('SELECT table_name, detail FROM kyoso_outside_change').all()).toEqual([
      { table_name: 'venues', detail: 'the write guard was missing' },
      { table_name: 'venues', detail: 'expected 500 rows, found 490' },
    ])
    expect(() => file.exec('DELETE FROM venues')).toThrow('no such function: edit_this_in_kyoso_map')
  })

  it('stops the start when a table is gone', async () => {
    const { folder, geodata } = await closedStore()
    const outside = new Database(geodata)
    outside.exec('DROP TABLE venues')
    outside.close()
    expect(await sentenceOf(openSqliteStore({ folder }))).toMatch(/removed the table of dataset "venues"/)
    expect(existsSync(geodata)).toBe(true)
  })
})
