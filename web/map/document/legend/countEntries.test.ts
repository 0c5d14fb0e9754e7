import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featureLook } from '#geodata/cartography/featureLook.ts'
import { styleLegend } from '#geodata/cartography/styleLegend.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { ColorRule, LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { countEntries } from './countEntries.ts'

const title = { ja: '', en: '' }
const dataset = {
  title,
  fields: [
    { name: 'kind', type: 'text' as const, title },
    { name: 'count', type: 'integer' as const, title },
  ],
}
const value = fc.oneof(fc.constantFrom('a', 'b', '', null, true), fc.integer({ min: -5, max: 50 }))
const rows: fc.Arbitrary<FeatureJson[]> = fc.array(
  fc.record({ kind: value, count: value }).map((properties) => ({
    type: 'Feature' as const,
    id: 'x',
    geometry: { type: 'Point' as const, coordinates: [131, 34] },
    properties: { ...properties, fid: 1, version: 1 },
  })),
)
const color: fc.Arbitrary<ColorRule> = fc.oneof(
  fc.constant({ by: 'one' as const, paint: 'azure' }),
  fc.record({
    by: fc.constant('category' as const),
    field: fc.constant('kind'),
    paints: fc.uniqueArray(
      fc.record({ value: fc.constantFrom('a', 'b', 7, true), paint: fc.constantFrom('azure', 'gold') }),
      { selector: (entry) => entry.value },
    ),
    other: fc.constant('brown'),
  }),
  fc.record({
    by: fc.constant('classes' as const),
    field: fc.constant('count'),
    method: fc.constant('own' as const),
    bounds: fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 5 })
      .map((bounds) => bounds.toSorted((left, right) => left - right)),
    ramp: fc.constant('sunset'),
    reversed: fc.boolean(),
  }),
)
const style: fc.Arbitrary<LayerStyle> = fc.record({
  id: fc.constant('s'),
  order: fc.constant('a0'),
  title: fc.constant(''),
  mark: fc.constantFrom('symbol' as const, 'line' as const, 'area' as const),
  settings: fc.constant({}),
  color,
  size: fc.constant({ by: 'one' as const, pixels: 10 }),
  label: fc.constant({ on: false, text: '', minZoom: 0, pixels: 12 }),
  conditions: fc.array(
    fc.record({
      when: fc.array(
        fc.record({
          field: fc.constantFrom('kind', 'count'),
          operator: fc.constantFrom('=' as const, '<' as const, 'known' as const),
          value,
        }),
        { maxLength: 2 },
      ),
      paint: fc.option(fc.constantFrom('pink', 'green')),
      pixels: fc.constant(null),
      hidden: fc.boolean(),
      title: fc.constant(''),
    }),
    { maxLength: 3 },
  ),
})

test('every feature that is drawn is counted once, on a line of its own colour', () => {
  fc.assert(
    fc.property(style, rows, (drawn, features) => {
      const entries = styleLegend(drawn, dataset)
      const counts = countEntries(entries, drawn, features)
      const shown = features.filter(({ properties }) => !featureLook(drawn, properties, 'light').hidden)
      const colors = new Map<string, number>()
      for (const { properties } of shown) {
        const { color: seen } = featureLook(drawn, properties, 'light')
        colors.set(seen, (colors.get(seen) ?? 0) + 1)
      }
      const told = new Map<string, number>()
      for (const [index, entry] of entries.entries())
        if ('color' in entry && entry.color && counts[index])
          told.set(entry.color.light, (told.get(entry.color.light) ?? 0) + counts[index])
      expect(told).toEqual(colors)
    }),
    { numRuns: 1000 },
  )
})
