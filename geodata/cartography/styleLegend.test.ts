import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { ColorRule, LayerStyle, SizeRule, StyleCondition } from '#geodata/schema/map/layerStyle.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import { categoryPaints } from './categoryColors.ts'
import { featureLook } from './featureLook.ts'
import type { LegendEntry } from './legendEntry.ts'
import { meetsConditions } from './meetsConditions.ts'
import { ramps } from './ramps.ts'
import { styleLegend } from './styleLegend.ts'

const fields: Field[] = [
  { name: 'kind', type: 'text', title: { ja: '種別', en: 'Kind' }, codes: { a: { ja: 'あ', en: 'A' } } },
  { name: 'count', type: 'integer', title: { ja: '人数', en: 'People' }, unit: { ja: '人', en: 'people' } },
]
const dataset = { title: { ja: '会場', en: 'Venues' }, fields }

const paint = fc.constantFrom(...categoryPaints, '#123456', 'idle', 'no-such-paint')
const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '', null, true, false),
  fc.integer({ min: -20, max: 120 }),
  fc.double(),
)
const known = fc.oneof(fc.constantFrom('a', 'b', '', true), fc.integer({ min: 0, max: 5 }))
const color: fc.Arbitrary<ColorRule> = fc.oneof(
  fc.record({ by: fc.constant('one' as const), paint }),
  fc.record({
    by: fc.constant('category' as const),
    field: fc.constantFrom('kind', 'count', 'gone'),
    paints: fc.uniqueArray(fc.record({ value: known, paint }), { selector: (entry) => entry.value }),
    other: paint,
  }),
  fc.record({
    by: fc.constant('classes' as const),
    field: fc.constantFrom('count', 'gone'),
    method: fc.constant('own' as const),
    bounds: fc
      .uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 8 })
      .map((bounds) => bounds.toSorted((left, right) => left - right)),
    ramp: fc.constantFrom(...Object.keys(ramps)),
    reversed: fc.boolean(),
  }),
)
const size: fc.Arbitrary<SizeRule> = fc.oneof(
  fc.record({ by: fc.constant('one' as const), pixels: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    by: fc.constant('field' as const),
    field: fc.constant('count'),
    largest: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    pixels: fc.integer({ min: 4, max: 60 }),
  }),
)
const condition: fc.Arbitrary<StyleCondition> = fc.record({
  when: fc.array(
    fc.record({
      field: fc.constantFrom('kind', 'count'),
      operator: fc.constantFrom('=', '!=', '<', '>=', 'known', 'unknown'),
      value,
    }),
    { minLength: 1, maxLength: 2 },
  ),
  paint: fc.option(paint),
  pixels: fc.option(fc.integer({ min: 1, max: 60 })),
  hidden: fc.boolean(),
  title: fc.constantFrom('', '注意'),
})
const style: fc.Arbitrary<LayerStyle> = fc.record({
  id: fc.constant('s'),
  order: fc.constant('a0'),
  title: fc.constant(''),
  mark: fc.constantFrom('symbol', 'line'),
  settings: fc.constantFrom<Settings>({}, { quiet: true }),
  color,
  size,
  label: fc.constant({ on: false, text: '', minZoom: 0, pixels: 12 }),
  conditions: fc.array(condition, { maxLength: 3 }),
})

/** The line that a reader would look a feature's colour up in. */
const colorLine = (legend: LegendEntry[], rule: ColorRule, found: PropertyValue): LegendEntry | undefined => {
  if (rule.by === 'one') return legend.find(({ kind }) => kind === 'one')
  const unknown = legend.find(({ kind }) => kind === 'unknown')
  if (!isKnown(found)) return unknown
  if (rule.by === 'category')
    return (
      legend.find((entry) => entry.kind === 'category' && entry.value === found) ??
      legend.find(({ kind }) => kind === 'other')
    )
  if (typeof found !== 'number') return unknown
  const classes = legend.filter((entry) => entry.kind === 'class')
  const holding = classes.filter(
    ({ from, below }) => (from === null || found >= from) && (below === null || found < below),
  )
  expect(holding).toHaveLength(1)
  return holding[0]
}

test('the legend never lies: whatever a feature has, it is drawn as its line says', () => {
  fc.assert(
    fc.property(style, value, value, fc.constantFrom('light', 'dark'), (made, kind, count, scheme) => {
      const properties = { kind, count }
      const look = featureLook(made, properties, scheme)
      const legend = styleLegend(made, dataset)
      const first = made.conditions.findIndex(({ when }) => meetsConditions(when, properties))
      expect(look.hidden).toBe(made.conditions[first]?.hidden ?? false)
      if (look.hidden) return

      const exception = legend.find((entry) => entry.kind === 'condition' && entry.index === first)
      const says = exception?.kind === 'condition' ? exception : undefined
      const found = made.color.by === 'one' ? null : ({ kind, count }[made.color.field] ?? null)
      const line = colorLine(legend, made.color, found)
      const lineColor = line && 'color' in line ? line.color?.[scheme] : undefined
      expect(look.color).toBe(says?.color?.[scheme] ?? lineColor)

      if (made.size.by === 'one')
        expect(look.pixels).toBe(says?.pixels ?? (line && 'pixels' in line && line.pixels))
      else if (!isKnown(count) && !says?.pixels)
        expect(legend).toContainEqual(
          expect.objectContaining({ kind: 'size', value: null, pixels: look.pixels }),
        )
    }),
    { numRuns: 1000 },
  )
})

test('sizes in the legend are those of features with these values, the larger the larger', () => {
  fc.assert(
    fc.property(style, (made) => {
      const plain: LayerStyle = { ...made, conditions: [] }
      const sizes = styleLegend(plain, dataset).filter((entry) => entry.kind === 'size')
      expect(sizes.length > 0).toBe(plain.size.by === 'field')
      for (const { value: shown, pixels } of sizes)
        expect(featureLook(plain, { count: shown }, 'light').pixels).toBe(pixels)
      const drawn = sizes.filter((entry) => entry.value !== null).map(({ pixels }) => pixels)
      expect(drawn).toEqual(drawn.toSorted((left, right) => right - left))
    }),
  )
})

const base: LayerStyle = {
  id: 's',
  order: 'a0',
  title: '',
  mark: 'symbol',
  settings: {},
  color: { by: 'one', paint: 'idle' },
  size: { by: 'one', pixels: 10 },
  label: { on: false, text: '', minZoom: 0, pixels: 12 },
  conditions: [],
}
const titles = (made: LayerStyle): string[] =>
  styleLegend(made, dataset).map(({ title }) => `${title.ja} | ${title.en}`)

test('classes, kinds and exceptions are said in words', () => {
  const classes = { by: 'classes', field: 'count', method: 'own', ramp: 'sea', reversed: false } as const
  expect(titles({ ...base, color: { ...classes, bounds: [10, 1000] } })).toEqual([
    '10人未満 | under 10 people',
    '10～1,000人未満 | 10 to under 1,000 people',
    '1,000人以上 | 1,000 people or more',
    '不明 | Unknown',
  ])
  const kinds: ColorRule = {
    by: 'category',
    field: 'kind',
    paints: [
      { value: 'a', paint: 'sky' },
      { value: 0.12345, paint: 'pink' },
    ],
    other: 'boundary',
  }
  const when = [{ field: 'count', operator: '>=', value: 100 } as const]
  const many = { when, paint: 'gold', pixels: null, hidden: false, title: '' }
  expect(titles({ ...base, color: kinds, conditions: [many] })).toEqual([
    '人数：100人以上 | People: 100 people or more',
    'あ | A',
    '0.12345 | 0.12345',
    'そのほか | Others',
    '不明 | Unknown',
  ])
})

test('what the map counts itself is a band, and heights are explained', () => {
  expect(titles({ ...base, mark: 'hexagon' })).toEqual(['会場の件数 | How many: Venues'])
  expect(titles({ ...base, mark: 'heat', settings: { weight: 'count' } })).toEqual([
    '人数の集まり具合 | Density: People',
  ])
  expect(titles({ ...base, mark: 'column', settings: { height: 'count', metresPerUnit: 2 } })).toEqual([
    '会場 | Venues',
    '高さ：人数（1人 = 2m） | Height: People (1 person = 2 m)',
  ])
})
