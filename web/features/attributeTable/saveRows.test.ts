import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { sketchDataset } from '#geodata/themes/sketchDataset.ts'
import { rowsCsv, rowsGeoJson } from './saveRows.ts'

const title = { ja: '名前', en: 'Name' }
const dataset = sketchDataset({
  id: 'sketch_abcdefabcdef',
  map: 'm',
  title: { ja: 'まち歩き', en: 'Walk' },
  form: [
    { name: 'field_name', type: 'text', input: 'text', title, required: false, help: null, shownIf: null },
  ],
})
const rows: FeatureJson[] = [
  {
    type: 'Feature',
    id: 'a',
    geometry: { type: 'Point', coordinates: [131.4, 34.4] },
    properties: { fid: 7, version: 3, mine: true, field_name: '=井戸, "古い"', created_by: '花子' },
  },
]

test('the CSV of some rows is the one that the server gives of all', () => {
  const [heading = '', line = ''] = rowsCsv(dataset, rows).split('\r\n')
  expect(heading.startsWith('\uFEFF')).toBe(true)
  expect(heading.endsWith('uid')).toBe(true)
  expect(line).toContain(`"'=井戸, ""古い"""`)
  expect(line.endsWith('131.4,34.4,a')).toBe(true)
})

test('GeoJSON has the fields of the dataset and nothing of the store’s own', () => {
  const { features } = JSON.parse(rowsGeoJson(dataset, rows))
  expect(features).toHaveLength(1)
  expect(features[0]).toMatchObject({
    id: 'a',
    properties: { field_name: '=井戸, "古い"', created_by: '花子' },
  })
  expect(Object.keys(features[0].properties)).not.toContain('fid')
  expect(Object.keys(features[0].properties)).not.toContain('mine')
})
