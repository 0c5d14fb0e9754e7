import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  documentOf,
  fillMap,
  openDoc,
  samplePicture,
  samplePublication,
  titleUpdate,
} from '../../contract/mapSamples.ts'
import { describeMapStore } from '../../contract/mapStoreContract.ts'
import { hanako } from '../../contract/samples.ts'
import { openSqliteAccounts } from '../accounts/openSqliteAccounts.ts'
import { backupStore } from '../backup/backup.ts'
import { restoreStore } from '../backup/restore.ts'
import { openSqliteStore } from '../sqliteStore.ts'
import { storeFiles } from '../storeFiles.ts'
import { makeFolder, testFolder } from '../testFolder.ts'

async function openBoth(folder: string, compactAfter?: number) {
  const store = await openSqliteStore({ folder })
  const { maps } = await openSqliteAccounts({ folder, ...(compactAfter && { compactAfter }) })
  const close = async (): Promise<void> => {
    await maps.close()
    await store.close()
  }
  return { store, maps, close }
}

describeMapStore('SQLite map store', async () => {
  const folder = makeFolder()
  const { maps, close } = await openBoth(folder.path, 7)
  const dispose = async (): Promise<void> => {
    await close()
    folder.remove()
  }
  return { maps, dispose }
})

describe('the second file', () => {
  it('reads the same after a restart, compacted or not', async () => {
    const folder = testFolder()
    const first = await openBoth(folder, 4)
    const id = await fillMap(first.maps, 1)
    const doc = await openDoc(first.maps, id)
    for (let index = 1; index <= 6; index++) {
      await first.maps.appendUpdates(hanako, id, [
        { update: titleUpdate(doc, `題${index}`), author: 'hanako' },
      ])
    }
    await first.close()
    const file = new Database(storeFiles(folder).accounts, { readonly: true })
    const kept = file.prepare('SELECT count(*) FROM map_update').pluck().get()
    file.close()
    expect(kept).toBe(2)
    const second = await openBoth(folder)
    onTestFinished(second.close)
    expect(await second.maps.map(hanako, id)).toMatchObject({ title: '題6' })
    expect(documentOf(await second.maps.documentState(hanako, id)).about.title).toBe('題6')
  })

  it('empties the bin of what lay there for 30 days, with all that belonged to it', async () => {
    const folder = testFolder()
    const first = await openBoth(folder)
    const [old, recent] = [await fillMap(first.maps, 1), await fillMap(first.maps, 2)]
    await first.maps.putAsset(hanako, old, samplePicture('x'))
    await first.maps.publish(hanako, old, samplePublication('old', { assets: [samplePicture('x')] }))
    for (const id of [old, recent]) await first.maps.binMap(hanako, id, true)
    await first.close()
    const file = new Database(storeFiles(folder).accounts)
    file.prepare('UPDATE map SET deleted_at = ? WHERE id = ?').run(daysAgo(31), old)
    file.prepare('UPDATE map SET deleted_at = ? WHERE id = ?').run(daysAgo(29), recent)
    file.close()
    const second = await openBoth(folder)
    expect((await second.maps.maps(hanako, 'bin', '')).map((map) => map.id)).toEqual([recent])
    expect(await second.maps.map(hanako, old)).toBeUndefined()
    await second.close()
    const after = new Database(storeFiles(folder).accounts, { readonly: true })
    onTestFinished(() => {
      after.close()
    })
    for (const table of ['map_asset', 'publication', 'publication_state', 'publication_picture']) {
      expect([table, after.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
    }
  })

  it('travels in a backup: documents, versions, pictures, publications', async () => {
    const { store, maps, close } = await openBoth(testFolder())
    const id = await fillMap(maps, 1)
    const doc = await openDoc(maps, id)
    await maps.appendUpdates(hanako, id, [{ update: titleUpdate(doc, '控え'), author: 'hanako' }])
    await maps.putThumbnail(hanako, id, samplePicture('小'))
    await maps.putAsset(hanako, id, samplePicture('絵'))
    await maps.publish(hanako, id, samplePublication('kyoso', { assets: [samplePicture('絵')] }))
    const bundle = `${testFolder()}/bundle.tar`
    await store.backup(bundle)
    await close()

    const folder = testFolder()
    await restoreStore(bundle, folder)
    const again = await openBoth(folder)
    onTestFinished(again.close)
    expect(await again.maps.maps(hanako, 'mine', '')).toMatchObject([{ id, title: '控え', thumbnail: 1 }])
    expect(documentOf(await again.maps.documentState(hanako, id)).about.title).toBe('控え')
    expect(await again.maps.asset(hanako, id, samplePicture('').id)).toEqual(samplePicture('絵'))
    expect(await again.maps.publication('kyoso')).toMatchObject({ number: 1 })
    expect(await again.maps.publishedAsset('kyoso', samplePicture('').id)).toEqual(samplePicture('絵'))
  })

  it('is backed up whole while people edit', async () => {
    const { store, maps, close } = await openBoth(testFolder(), 10)
    const id = await fillMap(maps, 1)
    const doc = await openDoc(maps, id)
    let edits = 0
    let editing = true
    const editor = (async () => {
      while (editing) {
        await maps.appendUpdates(hanako, id, [{ update: titleUpdate(doc, `${++edits}`), author: 'hanako' }])
      }
    })()
    const bundle = `${testFolder()}/bundle.tar`
    await store.backup(bundle)
    editing = false
    await editor
    await close()
    const folder = testFolder()
    await restoreStore(bundle, folder)
    const again = await openBoth(folder)
    onTestFinished(again.close)
    const title = (await again.maps.map(hanako, id))?.title ?? ''
    expect(documentOf(await again.maps.documentState(hanako, id)).about.title).toBe(title)
    expect(await backupStore(folder, `${testFolder()}/second.tar`)).toMatchObject({
      format: 'kyoso-backup-1',
    })
  })
})

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString()
