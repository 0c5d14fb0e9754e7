import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fill, point, sample, stranger, system, uid } from '../../contract/samples.ts'
import { StoreUnavailable } from '../../storeErrors.ts'
import { openSqliteStore, type SqliteStore } from '../sqliteStore.ts'
import { storeFiles } from '../storeFiles.ts'
import { hasProgram, testFolder } from '../testFolder.ts'
import { backupStore } from './backup.ts'
import { restoreStore } from './restore.ts'
import { rowHashes } from './rowHashes.ts'

async function filledStore(folder: string): Promise<SqliteStore> {
  const store = await openSqliteStore({ folder })
  await fill(
    store,
    'venues',
    Array.from({ length: 3000 }, (_, i) => sample(i, point(131, 34))),
  )
  return store
}

function hashesIn(path: string) {
  const db = new Database(path, { readonly: true })
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    return rowHashes(db)
  } finally {
    db.close()
  }
}

describe('backup and restore', () => {
  it('under write load: one moment, whole writes, equal row hashes after restoring', async () => {
    const store = await filledStore(testFolder())
    const bundle = join(testFolder(), 'bundle.tar')
    let writing = true
    const pair = async (first: number) => {
      const create = (number: number) =>
        ({ kind: 'create', feature: sample(number, null, { kind: 'pair' }) }) as const
      await store.write(system, 'venues', 'x', [create(first), create(first + 1)])
    }
    const load = (async () => {
      for (let number = 10_000; writing; number += 2) await pair(number)
    })()
    await store.backup(bundle)
    writing = false
    await load
    await store.close()

    const folder = testFolder()
    expect(await restoreStore(bundle, folder)).toMatchObject({ keptOld: null })
    const restored = hashesIn(storeFiles(folder).geodata)
    const again = await openSqliteStore({ folder })
    onTestFinished(() => again.close())
    const pairs = await again.features(stranger, 'venues', { limit: 1, filters: { kind: 'pair' } })
    expect(pairs.matched % 2).toBe(0)
    expect(await again.dataset(stranger, 'venues')).toMatchObject({ featureCount: 3000 + pairs.matched })
    expect(restored.venues?.rows).toBe(3000 + pairs.matched)
    const second = await backupStore(folder, join(testFolder(), 'second.tar'))
    expect(second.files['geodata.gpkg']?.rowHashes).toEqual(restored)
    const write = await again.write(system, 'venues', 'x', [{ kind: 'delete', uid: uid(1), version: 1 }])
    expect(write).toMatchObject([{ kind: 'done' }])
  })

  it('keeps what was there before aside, and refuses while a server runs', async () => {
    const folder = testFolder()
    const store = await filledStore(folder)
    const bundle = join(testFolder(), 'bundle.tar')
    await store.backup(bundle)
    await expect(restoreStore(bundle, folder)).rejects.toThrow(/in use by a running Kyoso Map/)
    await store.load(system, 'venues', 'x', [])
    await store.close()
    const { keptOld } = await restoreStore(bundle, folder)
    expect(keptOld && readdirSync(keptOld).sort()).toEqual(['accounts.sqlite', 'geodata.gpkg'])
    const again = await openSqliteStore({ folder })
    onTestFinished(() => again.close())
    expect((await again.dataset(stranger, 'venues'))?.featureCount).toBe(3000)
  })

  it('refuses a bundle that is not whole, and touches nothing', async () => {
    const store = await filledStore(testFolder())
    const bundle = join(testFolder(), 'bundle.tar')
    await store.backup(bundle)
    await store.close()
    const whole = readFileSync(bundle)
    const folder = testFolder()
    const attempt = async (bytes: Buffer) => {
      const path = join(testFolder(), 'broken.tar')
      writeFileSync(path, bytes)
      await expect(restoreStore(path, folder)).rejects.toThrow(StoreUnavailable)
      expect(existsSync(storeFiles(folder).geodata)).toBe(false)
    }
    await attempt(Buffer.from('not a bundle'))
    await attempt(whole.subarray(0, whole.length / 2))
    const at = whole.indexOf('地物777')
    expect(at).toBeGreaterThan(0)
    const changed = Buffer.from(whole)
    changed.write('X', at)
    await attempt(changed)
    await expect(restoreStore(join(folder, 'none.tar'), folder)).rejects.toThrow(/no such file/)
  })

  it.skipIf(!hasProgram('tar'))('is an ordinary tar file (skipped where tar is not installed)', async () => {
    const store = await filledStore(testFolder())
    const bundle = join(testFolder(), 'bundle.tar')
    await store.backup(bundle)
    await store.close()
    const list = spawnSync('tar', ['-tf', bundle], { encoding: 'utf8' })
    expect(list).toMatchObject({ status: 0, stderr: '' })
    expect(list.stdout.split('\n')).toEqual(['manifest.json', 'geodata.gpkg', 'accounts.sqlite', ''])
  })
})
