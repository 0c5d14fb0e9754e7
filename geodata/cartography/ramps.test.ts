import { expect, test } from 'vitest'
import { markDefinitions } from '#geodata/schema/marks/marks.ts'
import { basemapColors } from './basemapColors.ts'
import { categoryColors, categoryPaints } from './categoryColors.ts'
import { contrast, distance, lightness, visions } from './colorVision.ts'
import { paintColor, unknownColor } from './paintColor.ts'
import { populationRamp } from './populationRamp.ts'
import { rampPaints, ramps } from './ramps.ts'

const schemes = ['light', 'dark'] as const
const seenBy = schemes.flatMap((scheme) => visions.map((vision) => ({ scheme, vision })))
const neighbours = <T>(items: T[]): [T, T][] =>
  items.slice(1).flatMap((item, index) => {
    const before = items[index]
    return before === undefined ? [] : [[before, item] satisfies [T, T]]
  })

/** Side by side a smaller difference is seen than across the map. */
const NEIGHBOURS = 0.06
const APART = 0.08
/** Still noticed side by side; more cannot be had for every vision, as grey lies between all colours. */
const FROM_UNKNOWN = 0.03

test.each(seenBy)('classes of every ramp are told apart in $scheme with $vision', ({ scheme, vision }) => {
  const confused = Object.keys(ramps).filter((id) =>
    neighbours(rampPaints(id, 7, false, scheme)).some(
      ([one, next]) => distance(vision, one, next) < NEIGHBOURS,
    ),
  )
  expect(confused).toEqual([])
})

test.each(seenBy)(
  'no class is taken for unknown or for bare land in $scheme with $vision',
  ({ scheme, vision }) => {
    const grounds = [unknownColor(scheme), basemapColors[scheme].land]
    const lost = Object.keys(ramps).filter((id) =>
      rampPaints(id, 5, false, scheme).some((color) =>
        grounds.some((ground) => distance(vision, color, ground) < FROM_UNKNOWN),
      ),
    )
    expect(lost).toEqual([])
  },
)

test.each(seenBy)('more is further from the ground in $scheme with $vision', ({ scheme, vision }) => {
  const away = scheme === 'light' ? -1 : 1
  for (const { id, kind } of Object.values(ramps)) {
    const levels = rampPaints(id, 7, false, scheme).map((color) => away * lightness(vision, color))
    const middle = kind === 'diverging' ? 3 : 0
    for (const way of [levels.slice(middle), levels.slice(0, middle + 1).toReversed()])
      expect(way, id).toEqual(way.toSorted((left, right) => left - right))
  }
})

test.each(seenBy)(
  'kinds, the rest and unknown are told apart in $scheme with $vision',
  ({ scheme, vision }) => {
    const colors = [...categoryPaints.map((paint) => paintColor(paint, scheme)), unknownColor(scheme)]
    const pairs = colors.flatMap((one, index) =>
      colors.slice(index + 1).map((other) => [one, other] as const),
    )
    expect(pairs.filter(([one, other]) => distance(vision, one, other) < APART)).toEqual([])
  },
)

test.each(schemes)('kinds stand out from the land in %s', (scheme) => {
  const { land } = basemapColors[scheme]
  expect(Object.values(categoryColors[scheme]).filter((color) => contrast(color, land) < 2.3)).toEqual([])
})

test('there are ramps enough of each kind, and every mark begins with one that is there', () => {
  const kinds = Object.values(ramps).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'sequential').length).toBeGreaterThanOrEqual(6)
  expect(kinds.filter((kind) => kind === 'diverging').length).toBeGreaterThanOrEqual(3)
  for (const { settings } of Object.values(markDefinitions))
    for (const property of settings)
      if (property.kind === 'ramp') expect(ramps).toHaveProperty(property.fallback)
})

test('as many classes as stops are the stops themselves, backwards when reversed', () => {
  expect(rampPaints('blues', 5, false, 'light')).toEqual(populationRamp.light.colors)
  expect(rampPaints('blues', 5, true, 'dark')).toEqual(populationRamp.dark.colors.toReversed())
  expect(rampPaints('no such ramp', 5, false, 'light')).toEqual(populationRamp.light.colors)
  expect(rampPaints('sea', 1, false, 'light')).toHaveLength(1)
  expect(rampPaints('sea', 0, false, 'light')).toEqual([])
})

test.each([
  ['#00FF7f', '#00ff7f'],
  ['idle', '#6b4d2c'],
  ['azure', '#0071ce'],
  ['constructor', unknownColor('light')],
  ['red;background:url(x)', unknownColor('light')],
])('paint %s is %s', (paint, color) => {
  expect(paintColor(paint, 'light')).toBe(color)
})
