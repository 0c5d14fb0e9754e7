import { createExpression, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categoryPaints } from '#geodata/cartography/categoryColors.ts'
import { featureLook } from '#geodata/cartography/featureLook.ts'
import { meetsCondition } from '#geodata/cartography/meetsConditions.ts'
import { ramps } from '#geodata/cartography/ramps.ts'
import type { Field, Properties, PropertyValue } from '#geodata/schema/field.ts'
import { type Condition, conditionOperators } from '#geodata/schema/map/condition.ts'
import type { ColorRule, LayerStyle, SizeRule, StyleCondition } from '#geodata/schema/map/layerStyle.ts'
import { markKinds } from '#geodata/schema/marks/mark.ts'
import { fillFields } from '#geodata/text/fillFields.ts'
import { colorExpression } from './colorExpression.ts'
import { conditionExpression } from './conditionExpression.ts'
import { labelExpression } from './labelExpression.ts'
import { shownExpression } from './shownExpression.ts'
import { sizeExpression } from './sizeExpression.ts'

const read = {
  'property-type': 'data-driven' as const,
  expression: { interpolated: false, parameters: ['zoom' as const, 'feature' as const] },
  transition: false,
}
const specifications = {
  boolean: { type: 'boolean', ...read, default: false },
  number: { type: 'number', ...read },
  string: { type: 'string', ...read },
} satisfies Record<string, StylePropertySpecification>

/** What MapLibre itself makes of an expression for a feature. */
const evaluated = (
  expression: unknown,
  type: keyof typeof specifications,
  properties: Properties,
): unknown => {
  const parsed = createExpression(expression, 'test', specifications[type])
  if (parsed.result === 'error') throw new Error(parsed.value.map(({ message }) => message).join('; '))
  return parsed.value.evaluateWithoutErrorHandling({ zoom: 12 }, { type: 'Point', properties })
}

const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', '', '5', 'true', '2024-04-01', '2024-10-31', null, true, false, 0),
  fc.integer({ min: -20, max: 120 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
)
const properties = fc.record({ kind: value, count: value }, { requiredKeys: [] })
const field = fc.constantFrom('kind', 'count', 'gone')
const condition: fc.Arbitrary<Condition> = fc.record({
  field,
  operator: fc.constantFrom(...conditionOperators),
  value,
})
const paint = fc.constantFrom(...categoryPaints, '#123456', '#ABCDEF', 'idle', 'no-such-paint')
const color: fc.Arbitrary<ColorRule> = fc.oneof(
  fc.record({ by: fc.constant('one' as const), paint }),
  fc.record({
    by: fc.constant('category' as const),
    field,
    paints: fc.array(
      fc.record({ value: value.filter((each) => each !== null).map((each) => each ?? ''), paint }),
      { maxLength: 5 },
    ),
    other: paint,
  }),
  fc.record({
    by: fc.constant('classes' as const),
    field,
    method: fc.constant('own' as const),
    bounds: fc
      .array(fc.integer({ min: -10, max: 100 }), { maxLength: 8 })
      .map((bounds) => bounds.toSorted((left, right) => left - right)),
    ramp: fc.constantFrom(...Object.keys(ramps)),
    reversed: fc.boolean(),
  }),
)
const size: fc.Arbitrary<SizeRule> = fc.oneof(
  fc.record({ by: fc.constant('one' as const), pixels: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    by: fc.constant('field' as const),
    field,
    largest: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    pixels: fc.integer({ min: 4, max: 60 }),
  }),
)
const exception: fc.Arbitrary<StyleCondition> = fc.record({
  when: fc.array(condition, { maxLength: 3 }),
  paint: fc.option(paint),
  pixels: fc.option(fc.integer({ min: 1, max: 60 })),
  hidden: fc.boolean(),
  title: fc.constant(''),
})
const style: fc.Arbitrary<LayerStyle> = fc.record({
  id: fc.constant('s'),
  order: fc.constant('a0'),
  title: fc.constant(''),
  mark: fc.constantFrom(...markKinds),
  settings: fc.boolean().map((quiet) => ({ quiet })),
  color,
  size,
  label: fc.constant({ on: false, text: '', minZoom: 0, pixels: 12 }),
  conditions: fc.array(exception, { maxLength: 4 }),
})

test('the map judges every condition as meetsCondition does', () => {
  fc.assert(
    fc.property(condition, properties, (asked, feature) => {
      expect(evaluated(conditionExpression(asked), 'boolean', feature)).toBe(meetsCondition(asked, feature))
    }),
    { numRuns: 2000 },
  )
})

test('every style draws every feature as featureLook says', () => {
  fc.assert(
    fc.property(
      style,
      properties,
      fc.constantFrom('light' as const, 'dark' as const),
      (drawn, feature, scheme) => {
        const look = featureLook(drawn, feature, scheme)
        expect(evaluated(colorExpression(drawn, scheme), 'string', feature)).toBe(look.color)
        expect(evaluated(sizeExpression(drawn), 'number', feature)).toBeCloseTo(look.pixels, 9)
        expect(!evaluated(shownExpression(drawn) ?? true, 'boolean', feature)).toBe(look.hidden)
      },
    ),
    { numRuns: 2000 },
  )
})

const title = { ja: '', en: '' }
const fields: Field[] = [
  { name: 'name', type: 'text', title },
  { name: 'name_en', type: 'text', title },
  {
    name: 'state',
    type: 'text',
    title,
    codes: { a: { ja: '空き', en: 'Vacant' }, '5': { ja: '五', en: 'Five' } },
  },
  { name: 'people', type: 'integer', title, unit: { ja: '人', en: 'people' } },
  { name: 'share', type: 'real', title, unit: { ja: '%', en: '%' } },
  { name: 'year', type: 'integer', title, plain: true },
  { name: 'opened', type: 'date', title },
]
const labelled = fc.record(
  {
    name: fc.oneof(fc.string(), fc.constant(null)),
    name_en: fc.oneof(fc.string(), fc.constant(null)),
    state: value,
    people: fc.oneof(fc.integer(), fc.constant(null)),
    share: fc.oneof(
      fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 8),
      fc.constant(null),
    ),
    year: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constant(null)),
    opened: fc.oneof(
      fc
        .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.constant(null),
      fc.constant('明治5年'),
    ),
  },
  { requiredKeys: [] },
)
const template = fc
  .array(
    fc.oneof(
      fc.constantFrom('{{', '}}', '{', '}', '{nobody}', ' ', '、'),
      fc.constantFrom(...fields.map(({ name }) => `{${name}}`)),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

test('a label on the map reads as the same text does elsewhere', () => {
  fc.assert(
    fc.property(
      template,
      labelled,
      fc.constantFrom('ja' as const, 'en' as const),
      (text, feature, language) => {
        const shown = evaluated(labelExpression(text, fields, language), 'string', feature)
        expect(shown).toBe(fillFields(text.replaceAll('\u0000', ''), fields, feature, language))
      },
    ),
    { numRuns: 2000 },
  )
})
