import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'
import { latestPhotos, publicRows } from './contributionsOf.ts'

const row = (id: string, properties: Properties): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { fid: 1, version: 1, ...properties },
})
const photos: FormField = {
  name: 'field_p',
  type: 'text',
  title: { ja: '写真', en: 'Photos' },
  input: 'photos',
  required: false,
  help: null,
  shownIf: null,
}

test('the room sees neither what waits nor what was returned, nor whom the facilitator has hidden', () => {
  const rows = [
    row('a', { review: 'shown', created_by: 'さくら' }),
    row('b', { review: 'held', created_by: 'さくら' }),
    row('c', { review: 'returned', created_by: 'さくら' }),
    row('d', { review: null, created_by: 'いたずら' }),
    row('e', { created_by: 'うみ' }),
  ]
  expect(publicRows(rows, new Set(['いたずら'])).map(({ id }) => id)).toEqual(['a', 'e'])
})

test('of each row the first photo, the newest row first; a question that was taken away is left out', () => {
  const rows = [
    row('old', { field_p: '["p1","p2"]', created_at: '2026-11-22T01:00:00Z' }),
    row('none', { field_p: null, created_at: '2026-11-22T03:00:00Z' }),
    row('new', { field_p: '["p3"]', created_at: '2026-11-22T02:00:00Z' }),
  ]
  const ids = (form: FormField[], most = 9) =>
    latestPhotos([{ dataset: 's', form, rows }], most).map(({ id }) => id)
  expect(ids([photos])).toEqual(['p3', 'p1'])
  expect(ids([photos], 1)).toEqual(['p3'])
  expect(ids([{ ...photos, hidden: true }])).toEqual([])
})
