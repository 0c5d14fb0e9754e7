import type { Localized } from '#geodata/schema/localized.ts'
import type { ColorScheme } from './palette.ts'

/**
 * Eight colours for kinds of things, after Okabe and Ito (2008), moved until each stands out from the land and from the grey of
 * the unknown and no two are confused with protanopia, deuteranopia or tritanopia, in light and dark (see ramps.test.ts).
 */
export const categoryPaints = [
  'azure',
  'vermilion',
  'green',
  'pink',
  'gold',
  'sky',
  'violet',
  'brown',
] as const
export type CategoryPaint = (typeof categoryPaints)[number]

export const categoryColors: Record<ColorScheme, Record<CategoryPaint, string>> = {
  light: {
    azure: '#0071ce',
    vermilion: '#d05900',
    green: '#0a9a6e',
    pink: '#dd6da5',
    gold: '#be9a2b',
    sky: '#31a7e2',
    violet: '#7a3f99',
    brown: '#5a3a1e',
  },
  dark: {
    azure: '#01a6ff',
    vermilion: '#f1844a',
    green: '#49b984',
    pink: '#e19dc5',
    gold: '#f4c962',
    sky: '#9cd7fe',
    violet: '#b682cc',
    brown: '#a87546',
  },
}

/** What they are called where a colour is chosen. */
export const categoryPaintTitles: Record<CategoryPaint, Localized> = {
  azure: { ja: '青', en: 'Blue' },
  vermilion: { ja: '朱', en: 'Vermilion' },
  green: { ja: '緑', en: 'Green' },
  pink: { ja: '桃', en: 'Pink' },
  gold: { ja: '金茶', en: 'Gold' },
  sky: { ja: '空', en: 'Sky blue' },
  violet: { ja: '紫', en: 'Violet' },
  brown: { ja: '茶', en: 'Brown' },
}
