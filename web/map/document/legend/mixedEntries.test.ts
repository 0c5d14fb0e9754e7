import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { expect, test } from 'vitest'
import { featureLook } from '#geodata/cartography/featureLook.ts'
import { drawnKindOf, drawnKinds, partStyle } from '#geodata/cartography/mixedStyle.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { mixedEntries } from './mixedEntries.ts'

const fields: Field[] = [
  { name: 'state', type: 'text', title: { ja: '状態', en: 'State' } },
  { name: 'area', type: 'real', title: { ja: '面積', en: 'Area' } },
]
const dataset = { title: { ja: '危険箇所', en: 'Danger spots' }, fields }

const geometries: Geometry[] = [
  { type: 'Point', coordinates: [131.4, 34.4] },
  {
    type: 'LineString',
    coordinates: [
      [131.4, 34.4],
      [131.5, 34.5],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [131.4, 34.4],
        [131.5, 34.4],
        [131.5, 34.5],
        [131.4, 34.4],
      ],
    ],
  },
]
const value = fc.constantFrom('暗い', 'せまい', 'その他', null)
const row = fc
  .record({ geometry: fc.constantFrom(...geometries), state: value, area: fc.constantFrom(1, 5, 20, null) })
  .map(
    ({ geometry, state, area }): FeatureJson => ({
      type: 'Feature',
      id: 'x',
      geometry,
      properties: { fid: 1, version: 1, state, area },
    }),
  )
const paint = fc.constantFrom('#aa0000', '#00aa00', '#0000aa', 'project')
const color: fc.Arbitrary<LayerStyle['color']> = fc.oneof(
  fc.record({ by: fc.constant('one' as const), paint }),
  fc.record({
    by: fc.constant('category' as const),
    field: fc.constant('state'),
    paints: fc.constant<{ value: string; paint: string }[]>([
      { value: '暗い', paint: '#111111' },
      { value: 'せまい', paint: '#222222' },
    ]),
    other: paint,
  }),
  fc.constant<LayerStyle['color']>({
    by: 'classes',
    field: 'area',
    method: 'own',
    bounds: [3, 10],
    ramp: 'blues',
    reversed: false,
  }),
)
const conditions: fc.Arbitrary<LayerStyle['conditions']> = fc.constantFrom(
  [],
  [
    {
      when: [{ field: 'state', operator: '=' as const, value: '暗い' }],
      paint: '#ffcc00',
      pixels: 30,
      hidden: false,
      title: '',
    },
    {
      when: [{ field: 'area', operator: '>' as const, value: 10 }],
      paint: null,
      pixels: null,
      hidden: true,
      title: '',
    },
  ],
)
const styleOf = (rule: LayerStyle['color'], exceptions: LayerStyle['conditions']): LayerStyle => ({
  id: 's',
  order: 'a0',
  title: '',
  mark: 'symbol',
  settings: {},
  color: rule,
  size: { by: 'one', pixels: 14 },
  label: { on: false, text: '', minZoom: 0, pixels: 12 },
  conditions: exceptions,
})

test('whatever is drawn, the legend has its colour in the shape and size that it is drawn with', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), color, conditions, (rows, rule, exceptions) => {
      const style = styleOf(rule, exceptions)
      const items = mixedEntries(style, dataset, rows)
      for (const { geometry, properties } of rows) {
        const kind = drawnKindOf(geometry?.type)
        if (!kind) throw new Error('expected a kind')
        const part = partStyle(style, kind)
        const look = featureLook(part, properties, 'light')
        if (look.hidden) continue
        const told = items.some(
          ({ entry, style: drawn }) =>
            'color' in entry &&
            drawn?.mark === part.mark &&
            entry.color?.light === look.color &&
            (entry.pixels ?? part.size.pixels) === look.pixels,
        )
        expect(told, JSON.stringify({ kind, look })).toBe(true)
      }
      const drawn = rows.filter(({ geometry, properties }) => {
        const kind = drawnKindOf(geometry?.type)
        return kind && !featureLook(partStyle(style, kind), properties, 'light').hidden
      })
      expect(items.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(drawn.length)
    }),
  )
})

test('kinds that are not there are not told of, and one alone is told as ever', () => {
  const style = styleOf({ by: 'one', paint: '#aa0000' }, [])
  const make = (geometry: Geometry): FeatureJson => ({
    type: 'Feature',
    id: 'x',
    geometry,
    properties: { fid: 1, version: 1 },
  })
  const titles = (rows: FeatureJson[]) =>
    mixedEntries(style, dataset, rows).map(({ entry }) => entry.title.ja)
  expect(titles(geometries.map(make))).toEqual(['点', '線', '面'])
  expect(titles(geometries.slice(1, 2).map(make))).toEqual(['危険箇所'])
  expect(mixedEntries(style, dataset, geometries.slice(1, 2).map(make))[0]?.style?.mark).toBe('line')
  expect(drawnKinds).toHaveLength(3)
})
