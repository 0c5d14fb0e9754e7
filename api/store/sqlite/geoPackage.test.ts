import { spawnSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fill, point, sample, sampleFeed, square, system } from '../contract/samples.ts'
import type { Store } from '../store.ts'
import { openSqliteStore } from './sqliteStore.ts'
import { storeFiles } from './storeFiles.ts'
import { hasProgram, testFolder } from './testFolder.ts'

async function liveStore(): Promise<{ store: Store; path: string }> {
  const folder = testFolder()
  const store = await openSqliteStore({ folder })
  onTestFinished(() => store.close())
  await fill(store, 'venues', [
    sample(1, point(131.4, 34.4), { name: '明倫学舎', kind: 'hall', floor_area: 12.5, rooms: 3, open: true }),
    sample(2, point(130.9, 34.2)),
    sample(3, null),
  ])
  await fill(store, 'areas', [sample(1, square(131, 34, 0.5))], { geometry: 'polygon' })
  await fill(store, 'plans', [sample(1, null)], { geometry: 'none' })
  await store.putTransitFeed(system, sampleFeed)
  return { store, path: storeFiles(folder).geodata }
}

const run = (program: string, ...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' })
  return { stdout, stderr, status }
}

describe('the file as a GeoPackage', () => {
  it('says so in its head, and its tables hold together', async () => {
    const { path } = await liveStore()
    const db = new Database(path, { readonly: true })
    onTestFinished(() => {
      db.close()
    })
    expect(db.pragma('application_id', { simple: true })).toBe(0x47504b47)
    expect(db.pragma('user_version', { simple: true })).toBe(10300)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const systems = db.prepare('SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1').pluck().all()
    expect(systems).toEqual([-1, 0, 4326])
    const tables = db.prepare('SELECT name FROM sqlite_master').pluck().all()
    const contents = db.prepare('SELECT table_name FROM gpkg_contents').pluck().all()
    for (const table of contents) expect(tables).toContain(table)
    const indexed = db
      .prepare(`SELECT table_name FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'`)
      .pluck()
      .all()
    expect(indexed).toEqual(['areas', 'venues'])
    const titles = db.prepare('SELECT title FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?')
    expect(titles.pluck().get('venues', 'floor_area')).toBe('床面積')
    const boxes = db.prepare('SELECT id FROM rtree_venues_geom ORDER BY id').pluck().all()
    expect(boxes).toEqual([1, 2])
  })

  it.skipIf(!hasProgram('ogrinfo'))(
    'is read live by GDAL (skipped where ogrinfo is not installed)',
    async () => {
      const { path } = await liveStore()
      const list = run('ogrinfo', '-ro', path)
      expect(list).toMatchObject({ status: 0, stderr: '' })
      expect(list.stdout).toContain('venues (Point)')
      expect(list.stdout).toContain('areas (Multi Polygon)')
      expect(list.stdout).toContain('plans (None)')
      expect(list.stdout).not.toMatch(/kyoso_(dataset|history|search|meta)|rtree_|staging_/)
      const layer = run('ogrinfo', '-ro', '-al', '-spat', '131', '34', '132', '35', path, 'venues')
      expect(layer.stdout).toContain('Feature Count: 1')
      expect(layer.stdout).toContain('標本 venues')
      expect(layer.stdout).toContain('domain name=venues_kind')
      expect(layer.stdout).toContain('name (String) = 明倫学舎')
      expect(layer.stdout).toContain('open (Integer(Boolean)) = 1')
      expect(layer.stdout).toContain('POINT (131.4 34.4)')
    },
  )
})

describe('a write from outside', () => {
  it('is refused, with a name that tells where to edit', async () => {
    const { store, path } = await liveStore()
    const outside = new Database(path)
    onTestFinished(() => {
      outside.close()
    })
    const refused = 'no such function: edit_this_in_kyoso_map'
    expect(() => outside.exec(`UPDATE venues SET name = 'x'`)).toThrow(refused)
    expect(() => outside.exec(`INSERT INTO venues (uid) VALUES ('x')`)).toThrow(refused)
    expect(() => outside.exec('DELETE FROM venues')).toThrow(refused)
    expect(() => outside.exec(`DELETE FROM gpkg_contents WHERE table_name = 'venues'`)).toThrow(refused)
    expect(() => outside.exec('DELETE FROM kyoso_history')).toThrow(refused)
    expect(() => outside.exec('UPDATE gtfs_trips SET route_id = 1')).toThrow(refused)
    expect((await store.dataset(system, 'venues'))?.featureCount).toBe(3)
  })

  it.skipIf(!hasProgram('ogr2ogr'))(
    'is refused to GDAL too (skipped where ogr2ogr is not installed)',
    async () => {
      const { store, path } = await liveStore()
      for (const mode of ['-append', '-overwrite']) {
        const attempt = run('ogr2ogr', '-update', mode, path, path, 'venues', '-nln', 'venues')
        expect(attempt.status).not.toBe(0)
      }
      const added = run('ogr2ogr', '-update', path, path, 'venues', '-nln', 'mine')
      expect(added.status).not.toBe(0)
      const page = await store.features(system, 'venues', { limit: 9 })
      expect(page.features.map((feature) => feature.properties.name)).toEqual(['明倫学舎', '地物2', '地物3'])
      expect(run('ogrinfo', '-ro', path).stdout).not.toContain('mine')
    },
  )
})
