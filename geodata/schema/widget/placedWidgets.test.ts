import { expect, test } from 'vitest'
import { areaId, type MapWidget } from '#geodata/schema/map/mapWidget.ts'
import { areaNames, devices } from './alignSystem.ts'
import { areaLayout, defaultWidgets, placedWidgets } from './placedWidgets.ts'

const legend: MapWidget = {
  id: 'w1',
  order: 'a1',
  device: 'desktop',
  area: 'inner-left-top',
  kind: 'legend',
  settings: {},
}

test('a map that nobody has arranged shows what stands on every map', () => {
  for (const device of devices) {
    expect(placedWidgets([], device)).toEqual(defaultWidgets(device))
    expect(defaultWidgets(device).some(({ kind }) => kind === 'credits')).toBe(true)
  }
})

test('the devices are arranged each for itself', () => {
  expect(placedWidgets([legend], 'desktop').map(({ kind }) => kind)).toContain('legend')
  expect(placedWidgets([legend], 'phone')).toEqual(defaultWidgets('phone'))
})

test('whose map and data these are is said even where somebody took it out of the document', () => {
  expect(placedWidgets([legend], 'desktop').filter(({ kind }) => kind === 'credits')).toHaveLength(1)
})

test('an area that nobody set up stands towards its edge of the map', () => {
  expect(areaLayout([], 'phone', 'inner-right-top').align).toBe('end')
  const area = { id: areaId('phone', 'inner-right-top'), order: 'a0', device: 'phone' as const }
  const set = { ...area, area: 'inner-right-top' as const, gap: 20, align: 'center' as const }
  expect(areaLayout([set], 'phone', 'inner-right-top')).toMatchObject({ gap: 20, align: 'center' })
  expect(areaLayout([set], 'desktop', 'inner-right-top').align).toBe('end')
})

test('there is no area where the map itself is', () => {
  expect(areaNames).toHaveLength(17)
  expect(areaNames).not.toContain('outer-center-middle')
})
