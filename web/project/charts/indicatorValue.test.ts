import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { countedRows, indicatorValue } from './indicatorValue.ts'

const row = (id: string, coordinates: [number, number] | null, properties: Properties): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: coordinates && { type: 'Point', coordinates },
  properties: { fid: 1, version: 1, ...properties },
})

const rows = [
  row('hagi', [131.4, 34.4], { area: 1200, state: '空き' }),
  row('houhoku', [130.9, 34.3], { area: 800, state: '使用中' }),
  row('nowhere', null, { area: null, state: '空き' }),
]

test('what is not known adds nothing, and changes no mean', () => {
  expect(indicatorValue(rows, 'count', '')).toBe(3)
  expect(indicatorValue(rows, 'sum', 'area')).toBe(2000)
  expect(indicatorValue(rows, 'mean', 'area')).toBe(1000)
  expect(indicatorValue(rows, 'max', 'area')).toBe(1200)
  expect(indicatorValue(rows, 'min', 'area')).toBe(800)
  expect(indicatorValue(rows, 'sum', 'gone')).toBeUndefined()
})

test('the filter of the layer and the view both narrow what is counted', () => {
  const empty = [{ field: 'state', operator: '=' as const, value: '空き' }]
  expect(countedRows(rows, empty, null).map(({ id }) => id)).toEqual(['hagi', 'nowhere'])
  expect(countedRows(rows, [], [131, 34, 132, 35]).map(({ id }) => id)).toEqual(['hagi'])
})
