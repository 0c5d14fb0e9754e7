import { expect, test } from 'vitest'
import { themeLooks } from '#geodata/themes/themeLooks.ts'
import { basemapColors } from './basemapColors.ts'
import { contrast, distance, type Vision, visions } from './colorVision.ts'
import { type ColorScheme, themeColors } from './palette.ts'

/** Two marks are told apart by shape, or by a colour difference that anybody sees. */
const NOTICEABLE = 0.08

const looks = Object.entries(themeLooks).map(([id, { look }]) => ({ id, look }))
const pairs = looks.flatMap((one, index) => looks.slice(index + 1).map((other) => ({ one, other })))

test.each((['light', 'dark'] as const).flatMap((scheme) => visions.map((vision) => ({ scheme, vision }))))(
  'themes are told apart in $scheme with $vision',
  ({ scheme, vision }: { scheme: ColorScheme; vision: Vision }) => {
    const confused = pairs.filter(({ one, other }) => {
      if (one.look.kind !== 'point' || other.look.kind !== 'point') return false
      if (one.look.symbol !== other.look.symbol) return false
      return (
        distance(vision, themeColors[scheme][one.look.color], themeColors[scheme][other.look.color]) <
        NOTICEABLE
      )
    })
    expect(confused.map(({ one, other }) => `${one.id} ~ ${other.id}`)).toEqual([])
  },
)

test.each([
  { scheme: 'light' as const, land: basemapColors.light.land },
  { scheme: 'dark' as const, land: basemapColors.dark.land },
])(
  'every mark stands out from the land in $scheme (WCAG 1.4.11, or an edge that does)',
  ({ scheme, land }) => {
    const faint = Object.entries(themeColors[scheme]).filter(([, color]) => contrast(color, land) < 2.3)
    expect(faint).toEqual([])
  },
)
