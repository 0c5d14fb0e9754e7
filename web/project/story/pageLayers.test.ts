import { expect, test } from 'vitest'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { goneCount, layersOnPage, shownLayerIds } from './pageLayers.ts'

const layers = [
  plainLayer({ id: 'g', order: 'a0', kind: 'group', visible: false }),
  plainLayer({ id: 'inside', order: 'a0', kind: 'dataset', source: 'venues', group: 'g' }),
  plainLayer({ id: 'off', order: 'a1', kind: 'dataset', source: 'stations', visible: false }),
  plainLayer({ id: 'on', order: 'a2', kind: 'live', source: 'live_buses' }),
]
const seen = (named: string[] | null): string[] => shownLayerIds(layersOnPage(layers, { layers: named }))

test('a page shows what it names, with the group it lies in, and nothing else', () => {
  expect(seen(['inside', 'off'])).toEqual(['inside', 'off'])
  expect(seen([])).toEqual([])
})

test('a page that names nothing shows what the map shows', () => {
  expect(seen(null)).toEqual(['on'])
})

test('a layer that is gone is counted and harms nothing', () => {
  expect(goneCount(layers, { layers: ['on', 'removed'] })).toBe(1)
  expect(goneCount(layers, { layers: null })).toBe(0)
  expect(seen(['on', 'removed'])).toEqual(['on'])
})
