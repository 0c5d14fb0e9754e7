import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { expect, test } from 'vitest'
import { bundledDatasetSchema } from '#geodata/schema/bundledSchema.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { readMapDocument } from '#geodata/schema/map/readMapDocument.ts'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { defaultStyle } from './defaultStyle.ts'
import { featureLook } from './featureLook.ts'
import { lookOf } from './lookOf.ts'
import { themeColors } from './palette.ts'
import { populationRamp, rampColor } from './populationRamp.ts'
import { styleLegend } from './styleLegend.ts'
import { suggestRule } from './suggestRule.ts'

const field = (rest: Partial<Field>): Field => ({
  name: 'x',
  type: 'text',
  title: { ja: '', en: '' },
  ...rest,
})

test('kinds with codes come in the order of their codes', () => {
  const codes = { new: { ja: '', en: '' }, used: { ja: '', en: '' }, old: { ja: '', en: '' } }
  const rule = suggestRule(field({ codes }), ['old', 'old', 'new', null, ''])
  expect(rule).toEqual({
    by: 'category',
    field: 'x',
    paints: [
      { value: 'new', paint: 'azure' },
      { value: 'old', paint: 'vermilion' },
    ],
    other: 'boundary',
  })
})

test('of many kinds the most frequent have a colour, the others share one', () => {
  const rule = suggestRule(field({}), 'abcdefghijkllkjihgfe'.split(''))
  if (rule.by !== 'category') throw new Error(`expected a rule by category, got ${rule.by}`)
  expect(rule.paints.map(({ value }) => value)).toEqual('efghijkl'.split(''))
})

test('numbers get natural breaks, however few they are', () => {
  expect(suggestRule(field({ type: 'integer' }), [1, 2, 3, 21, 22, 104, null])).toMatchObject({
    by: 'classes',
    method: 'natural',
  })
  expect(suggestRule(field({ type: 'real' }), [7, 7, null])).toMatchObject({ bounds: [] })
  expect(suggestRule(field({ type: 'real' }), [])).toMatchObject({ by: 'classes', bounds: [] })
})

const folder = new URL('../bundled/datasets/', import.meta.url)
const bundled = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => parse(bundledDatasetSchema, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

test.each(bundled)(
  '$dataset.id is drawn as the explorer draws it, by a style that is whole',
  ({ dataset, features }) => {
    const style: LayerStyle = { id: 's', order: 'a0', title: '', ...defaultStyle(dataset) }
    expect(readMapDocument({ styles: [style] })).toMatchObject({
      document: { styles: [style] },
      problems: [],
    })
    expect(readSettings(markDefinitions[style.mark].settings, style.settings)).toEqual(style.settings)
    const own = lookOf(dataset)
    for (const scheme of ['light', 'dark'] as const)
      for (const { properties } of features) {
        const look = featureLook(style, properties, scheme)
        if (dataset.theme === 'population') {
          const share = properties.share_65_plus
          expect(look.color).toBe(rampColor(populationRamp[scheme], typeof share === 'number' ? share : null))
        } else if (own.kind !== 'line' || own.dash !== 'solid')
          expect(look.color).toBe(themeColors[scheme][own.color])
        if (own.kind === 'line') expect(look.pixels).toBe(own.width)
      }
  },
)

test.each(bundled)(
  'each field of $dataset.id can be coloured by, with a line for every value',
  ({ dataset, features }) => {
    for (const one of dataset.fields) {
      const color = suggestRule(
        one,
        features.map(({ properties }) => properties[one.name] ?? null),
      )
      const style: LayerStyle = { id: 's', order: 'a0', title: '', ...defaultStyle(dataset), color }
      expect(readMapDocument({ styles: [style] }).problems).toEqual([])
      const lines = styleLegend(style, dataset).flatMap((entry) =>
        'color' in entry ? [entry.color?.light] : [],
      )
      for (const { properties } of features)
        expect(lines).toContain(featureLook(style, properties, 'light').color)
    }
  },
)
