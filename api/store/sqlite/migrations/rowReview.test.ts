import { join } from 'node:path'
import { expect, test } from 'vitest'
import { uidOf } from '#api/testing/testData.ts'
import { sketchDataset } from '#geodata/themes/sketchDataset.ts'
import { openStore } from '../../openStore.ts'
import type { Member } from '../../store.ts'
import { migrate } from '../geopackage/migrate.ts'
import { openGeoPackage } from '../geopackage/openDatabase.ts'
import { guardAllTables } from '../geopackage/writeGuard.ts'
import { testFolder } from '../testFolder.ts'
import { createDataset } from '../write/createDataset.ts'
import { editRows } from '../write/editRows.ts'
import { geodataMigrations } from './migrations.ts'

const id = 'sketch_a1b2c3d4e5f6'
const newNames = ['review', 'review_note', 'hidden', 'rehearsal']

test('a sketch of an older file gets the columns, and its rows stay as they were', async () => {
  const folder = testFolder()
  const words = { ja: '名前', en: 'Name' }
  const name = { name: 'field_name', type: 'text', title: words, input: 'text', required: false } as const
  const now = sketchDataset({
    id,
    map: uidOf(1, 1),
    title: words,
    form: [{ ...name, help: null, shownIf: null }],
  })
  const older = { ...now, fields: now.fields.filter((field) => !newNames.includes(field.name)) }
  const db = openGeoPackage(join(folder, 'geodata.gpkg'))
  const before = geodataMigrations.filter(({ number }) => number < 6)
  migrate(db, before, () => guardAllTables(db))
  createDataset(db, older, null)
  db.exec('CREATE TABLE kyoso_withheld (dataset, fid); ')
  const author = {
    author: 'taro',
    name: '太郎',
    seesAll: false,
    held: false,
    rehearsal: false,
    hidden: false,
    most: 10,
  }
  const row = { kind: 'put', uid: uidOf(1, 2), geometry: null, properties: { field_name: '井戸' } } as const
  editRows(db, id, { ...author, add: true, edit: 'own', refusal: null }, [row])
  db.exec('DROP TABLE kyoso_withheld')
  db.close()

  const store = await openStore({ folder })
  const taro: Member = { kind: 'member', id: 'taro', name: '太郎', maps: { [uidOf(1, 1)]: 'contributor' } }
  const dataset = await store.dataset(taro, id)
  expect(dataset?.fields.map((field) => field.name)).toEqual(now.fields.map((field) => field.name))
  const kept = await store.feature(taro, id, uidOf(1, 2))
  expect(kept?.properties).toMatchObject({
    field_name: '井戸',
    created_by: '太郎',
    review: null,
    hidden: null,
  })
  const change = {
    kind: 'patch',
    uid: uidOf(1, 2),
    version: 1,
    properties: { field_name: '古井戸' },
  } as const
  const { results } = await store.editRows(taro, id, [change])
  expect(results).toMatchObject([{ kind: 'done', change: 'changed' }])
  await store.close()
})
