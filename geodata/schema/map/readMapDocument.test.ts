import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyMap } from './emptyMap.ts'
import { layerKinds } from './mapLayer.ts'
import { readMapDocument } from './readMapDocument.ts'

const id = fc.constantFrom('a1', 'b2', 'c3', 'd4', '', '__proto__', '日本', 'a/b')
const junk = fc.anything({ maxDepth: 3 })
const orJunk = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: junk })

const number = fc.oneof(fc.double(), fc.integer({ min: -400, max: 400 }))
const field = fc.constantFrom('state', 'population', '', 'x'.repeat(65))
const condition = fc.record(
  {
    field: orJunk(field),
    operator: orJunk(fc.constantFrom('=', '<', 'known', 'like')),
    value: orJunk(fc.oneof(fc.string(), number, fc.constant(null))),
  },
  { requiredKeys: ['field'] },
)
const layer = fc.record(
  {
    id: orJunk(id),
    order: orJunk(fc.constantFrom('a0', 'a1', 'a0V', 'Zz', '')),
    kind: orJunk(fc.constantFrom(...layerKinds)),
    source: orJunk(fc.constantFrom('venues', 'live_buses', '', 'Robert"); DROP TABLE')),
    group: orJunk(id),
    style: orJunk(id),
    title: orJunk(fc.string({ maxLength: 300 })),
    visible: orJunk(fc.boolean()),
    opacity: orJunk(number),
    minZoom: orJunk(number),
    maxZoom: orJunk(number),
    filter: orJunk(fc.array(orJunk(condition))),
    infobox: orJunk(fc.constantFrom('none', 'fields', 'blocks')),
  },
  { requiredKeys: ['id', 'kind'] },
)
const paint = orJunk(fc.constantFrom('#00FF00', 'idle', 'url(x)', 'a b'))
const color = fc.record(
  {
    by: orJunk(fc.constantFrom('one', 'category', 'classes')),
    paint,
    other: paint,
    field: orJunk(field),
    paints: orJunk(fc.array(orJunk(fc.record({ value: fc.constantFrom('a', 1, true, null), paint })))),
    bounds: orJunk(fc.array(orJunk(number), { maxLength: 20 })),
    method: orJunk(fc.constantFrom('equal', 'own')),
    ramp: orJunk(fc.constantFrom('blues', '../x')),
    reversed: orJunk(fc.boolean()),
  },
  { requiredKeys: [] },
)
const styleCondition = fc.record(
  {
    when: orJunk(fc.array(orJunk(condition))),
    paint,
    pixels: orJunk(number),
    hidden: orJunk(fc.boolean()),
    title: orJunk(fc.string()),
  },
  { requiredKeys: ['when'] },
)
const style = fc.record(
  {
    id: orJunk(id),
    order: orJunk(fc.constant('a0')),
    title: orJunk(fc.string()),
    mark: orJunk(fc.constantFrom('symbol', 'area', 'hologram')),
    settings: orJunk(fc.dictionary(fc.string(), junk)),
    color: orJunk(color),
    size: orJunk(fc.record({ by: fc.constantFrom('one', 'field'), field, largest: number, pixels: number })),
    label: orJunk(
      fc.record({ on: fc.boolean(), text: fc.string({ maxLength: 600 }), minZoom: number, pixels: number }),
    ),
    conditions: orJunk(fc.array(orJunk(styleCondition))),
  },
  { requiredKeys: ['id', 'mark'] },
)
const block = fc.record({
  id: orJunk(id),
  order: orJunk(fc.constant('a0')),
  layer: orJunk(id),
  kind: orJunk(fc.constantFrom('text', 'links')),
  settings: orJunk(fc.object()),
})
const page = fc.record(
  {
    id: orJunk(id),
    order: orJunk(fc.constant('a0')),
    title: orJunk(fc.string()),
    camera: orJunk(fc.record({ lon: number, lat: number, zoom: number })),
    layers: orJunk(fc.array(orJunk(id))),
    moment: orJunk(fc.record({ date: fc.constantFrom('2026-11-24', '2026-13-01'), time: number })),
    transition: orJunk(fc.constantFrom('fly', 'spin')),
  },
  { requiredKeys: ['id'] },
)
const storyBlock = fc.record({
  id: orJunk(id),
  order: orJunk(fc.constant('a0')),
  page: orJunk(id),
  kind: orJunk(fc.constantFrom('text', 'camera', 'game')),
  settings: orJunk(fc.object()),
})
const place = {
  id: orJunk(fc.constantFrom('desktop-inner-left-top', 'w1', 'w2')),
  order: orJunk(fc.constant('a0')),
  device: orJunk(fc.constantFrom('desktop', 'phone')),
  area: orJunk(fc.constantFrom('inner-left-top', 'outer-center-middle')),
}
const widget = fc.record({
  ...place,
  kind: orJunk(fc.constantFrom('legend', 'credits', 'clock')),
  settings: orJunk(fc.object()),
})
const area = fc.record({ ...place, gap: orJunk(number), align: orJunk(fc.constantFrom('start', 'left')) })
const almostDocument = fc.record(
  {
    schema: orJunk(fc.constantFrom(1, 2, 0, -1)),
    about: orJunk(fc.record({ title: orJunk(fc.string()), description: orJunk(fc.string()) })),
    scene: orJunk(
      fc.record({
        basemap: orJunk(fc.constantFrom('kyoso', 'moon')),
        camera: orJunk(fc.record({ lon: number, lat: number, zoom: number, bearing: number, pitch: number })),
        bounds: orJunk(fc.array(number, { maxLength: 5 })),
      }),
    ),
    layers: orJunk(fc.array(orJunk(layer))),
    styles: orJunk(fc.array(orJunk(style))),
    infobox: orJunk(fc.array(orJunk(block))),
    pages: orJunk(fc.array(orJunk(page))),
    storyBlocks: orJunk(fc.array(orJunk(storyBlock))),
    widgets: orJunk(fc.array(orJunk(widget))),
    areas: orJunk(fc.array(orJunk(area))),
  },
  { requiredKeys: [] },
)

test('anything at all can be read, and reading what came out gives the same without a complaint', () => {
  fc.assert(
    fc.property(fc.oneof(almostDocument, junk), (plain) => {
      const first = readMapDocument(plain)
      const second = readMapDocument(JSON.parse(JSON.stringify(first.document)))
      expect(JSON.stringify(second.document)).toBe(JSON.stringify(first.document))
      expect(second.problems).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('every reference leads somewhere', () => {
  fc.assert(
    fc.property(almostDocument, (plain) => {
      const { document } = readMapDocument(plain)
      for (const read of document.layers) {
        if (read.group !== null)
          expect(document.layers).toContainEqual(expect.objectContaining({ id: read.group, kind: 'group' }))
        if (read.style !== null)
          expect(document.styles).toContainEqual(expect.objectContaining({ id: read.style }))
      }
      for (const { layer: owner } of document.infobox)
        expect(document.layers).toContainEqual(expect.objectContaining({ id: owner }))
      for (const { page: owner } of document.storyBlocks)
        expect(document.pages).toContainEqual(expect.objectContaining({ id: owner }))
    }),
  )
})

const venues = { id: 'v', order: 'a1', kind: 'dataset', source: 'venues' }

test('an empty map is read as it is', () => {
  expect(readMapDocument(emptyMap('まち歩き'))).toEqual({ document: emptyMap('まち歩き'), problems: [] })
})

test('what is broken is left out and told of, the rest stays', () => {
  const { document, problems } = readMapDocument({
    layers: [
      { id: 'x', order: 'a2', kind: 'teapot' },
      { ...venues, style: 'removed', opacity: 7 },
      { ...venues, id: 'first', order: 'a0' },
      { ...venues, title: 'again' },
    ],
    infobox: [{ id: 'b', order: 'a0', kind: 'text', layer: 'x' }],
  })
  expect(document.layers.map((read) => [read.id, read.opacity, read.style])).toEqual([
    ['first', 1, null],
    ['v', 1, null],
  ])
  expect(problems.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
    'error layers/x',
    'warning layers/v/opacity',
    'error layers/v',
    'info layers/v/style',
    'info infobox/b',
  ])
})

test('a style condition that lost one of its tests is left out: it would hold for too much', () => {
  const plain = { field: 'a', operator: '=', value: 1 }
  const { document } = readMapDocument({
    styles: [
      {
        id: 's',
        order: 'a0',
        mark: 'symbol',
        conditions: [
          { when: [plain, { ...plain, operator: 'sounds like' }], hidden: true },
          { when: [plain], hidden: true },
        ],
      },
    ],
  })
  expect(document.styles[0]?.conditions).toEqual([
    { when: [plain], paint: null, pixels: null, hidden: true, title: '' },
  ])
})

test('a document of a later version is read as far as it is understood, and says so', () => {
  const { document, problems } = readMapDocument({ schema: 99, layers: [venues] })
  expect(document.layers).toHaveLength(1)
  expect(problems.map(({ path }) => path)).toEqual(['schema'])
})

test('a map that was saved before there were stories and widgets has none, and nothing is wrong with it', () => {
  const {
    pages: _pages,
    storyBlocks: _blocks,
    widgets: _widgets,
    areas: _areas,
    ...old
  } = emptyMap('まち歩き')
  expect(readMapDocument(old)).toEqual({ document: emptyMap('まち歩き'), problems: [] })
})

test('a page keeps the layer that is gone: undoing its removal shows it again', () => {
  const { document, problems } = readMapDocument({
    layers: [venues],
    pages: [{ id: 'p', order: 'a0', title: '問い', layers: ['v', 'removed', 'v'] }],
    storyBlocks: [{ id: 'b', order: 'a0', page: 'p', kind: 'text', settings: { text: 'なぜ' } }],
  })
  expect(document.pages[0]).toMatchObject({ layers: ['v', 'removed'], moment: null, transition: 'fly' })
  expect(document.storyBlocks).toHaveLength(1)
  expect(problems).toEqual([])
})
