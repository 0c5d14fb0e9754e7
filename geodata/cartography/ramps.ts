import type { Localized } from '#geodata/schema/localized.ts'
import { mixColors } from './mixColors.ts'
import type { ColorScheme } from './palette.ts'
import { populationRamp } from './populationRamp.ts'

/** Colours of rising values: `sequential` from little to much, `diverging` away from a middle on both sides. */
export type ColorRamp = {
  id: string
  kind: 'sequential' | 'diverging'
  title: Localized
  /** From the lowest value to the highest. Little is near the ground's own lightness: pale in light, deep in dark. */
  stops: Record<ColorScheme, string[]>
}

/*
 * After ColorBrewer 2.0 (Cynthia Brewer, Mark Harrower and The Pennsylvania State University, Apache-2.0) and viridis and magma
 * (Nathaniel Smith, Stéfan van der Walt, Eric Firing, CC0), without their ends that would vanish on our ground; the dark ones ours.
 */
const list: ColorRamp[] = [
  {
    id: 'blues',
    kind: 'sequential',
    title: { ja: '青', en: 'Blues' },
    stops: { light: populationRamp.light.colors, dark: populationRamp.dark.colors },
  },
  {
    id: 'greens',
    kind: 'sequential',
    title: { ja: '緑', en: 'Greens' },
    stops: {
      light: ['#c7e9c0', '#9bd695', '#64bb6c', '#35974f', '#127239', '#00441b'],
      dark: ['#1f5a38', '#2b7f4a', '#41a75d', '#74c476', '#a8dfa2', '#def5d8'],
    },
  },
  {
    id: 'oranges',
    kind: 'sequential',
    title: { ja: '夏みかん', en: 'Oranges' },
    stops: {
      light: ['#fee391', '#fec04c', '#f98e26', '#dd620c', '#ab3f03', '#662506'],
      dark: ['#7d3a0c', '#a84d0a', '#d56d12', '#f59536', '#fec862', '#fff0b8'],
    },
  },
  {
    id: 'purples',
    kind: 'sequential',
    title: { ja: '紫', en: 'Purples' },
    stops: {
      light: ['#dadaf0', '#b9b6e0', '#9a90d0', '#7b66b8', '#5d3a9a', '#3f007d'],
      dark: ['#523a8e', '#6f54b0', '#8f7bc9', '#ada2dc', '#cdc7ec', '#f0edfc'],
    },
  },
  {
    id: 'sea',
    kind: 'sequential',
    title: { ja: '海', en: 'Sea' },
    stops: {
      light: ['#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#253494', '#081d58'],
      dark: ['#2a4499', '#2865ad', '#2590bf', '#4cb9c4', '#8fd6bd', '#e2f5c4'],
    },
  },
  {
    id: 'sunset',
    kind: 'sequential',
    title: { ja: '夕日', en: 'Sunset' },
    stops: {
      light: ['#fed976', '#feb24c', '#fd8d3c', '#f4552c', '#d7191f', '#a80026', '#6b0022'],
      dark: ['#85163a', '#b3203a', '#dc4034', '#f6733e', '#fdae52', '#feeaa0'],
    },
  },
  {
    id: 'viridis',
    kind: 'sequential',
    title: { ja: 'viridis', en: 'Viridis' },
    stops: {
      light: ['#fde725', '#a0da39', '#4ac16d', '#1fa187', '#277f8e', '#365c8d', '#46327e', '#440154'],
      dark: ['#4b3a88', '#365c8d', '#277f8e', '#1fa187', '#4ac16d', '#a0da39', '#fde725'],
    },
  },
  {
    id: 'magma',
    kind: 'sequential',
    title: { ja: 'magma', en: 'Magma' },
    stops: {
      light: ['#feca8d', '#fd9668', '#f1605d', '#cd4071', '#9e2f7f', '#721f81', '#440f76', '#180f3d'],
      dark: ['#64208a', '#8f2b85', '#c03a76', '#ee5b5e', '#fd9668', '#feca8d', '#fcfdbf'],
    },
  },
  {
    id: 'blueRed',
    kind: 'diverging',
    title: { ja: '青・赤', en: 'Blue to red' },
    stops: {
      light: ['#1d5c9c', '#4393c3', '#92c5de', '#e3ddd2', '#f4a582', '#d6604d', '#a61528'],
      dark: ['#a5d5f5', '#5aa5da', '#3a6f9c', '#47433d', '#9c4a3c', '#d9705a', '#fabaa3'],
    },
  },
  {
    id: 'purpleOrange',
    kind: 'diverging',
    title: { ja: '紫・橙', en: 'Purple to orange' },
    stops: {
      light: ['#4a2080', '#8073ac', '#b2abd2', '#e3ddd2', '#fdb863', '#e08214', '#a34d05'],
      dark: ['#d5caf2', '#9d8fd0', '#6c5f98', '#47433d', '#8f5f22', '#d08a30', '#fdd08a'],
    },
  },
  {
    id: 'brownTeal',
    kind: 'diverging',
    title: { ja: '茶・青緑', en: 'Brown to teal' },
    stops: {
      light: ['#7a4508', '#bf812d', '#dfc27d', '#e3ddd2', '#80cdc1', '#35978f', '#015850'],
      dark: ['#efcb8a', '#c08a3a', '#82602f', '#47433d', '#2f706a', '#45a89d', '#aee8de'],
    },
  },
]

export const ramps: Record<string, ColorRamp> = Object.fromEntries(list.map((ramp) => [ramp.id, ramp]))

const rampOf = (id: string): ColorRamp => {
  const ramp = list.find((known) => known.id === id) ?? list[0]
  if (!ramp) throw new Error('rampOf: expected at least one ramp')
  return ramp
}

/** `share` 0..1 along the stops. */
const colorAt = (stops: readonly string[], share: number): string => {
  const place = share * (stops.length - 1)
  const before = stops[Math.floor(place)]
  const after = stops[Math.ceil(place)]
  if (before === undefined || after === undefined) throw new Error(`colorAt: expected 0..1, got ${share}`)
  return mixColors(before, after, place % 1)
}

/** Where on a ramp a single class stands: a colour that means much rather than little. */
const ALONE = 0.6

/** One `#rrggbb` per class, lowest class first. A ramp of an unknown name is the first one. */
export const rampPaints = (
  ramp: string,
  classes: number,
  reversed: boolean,
  scheme: ColorScheme,
): string[] => {
  const stops = rampOf(ramp).stops[scheme]
  const way = reversed ? stops.toReversed() : stops
  return Array.from({ length: classes }, (_, index) =>
    colorAt(way, classes === 1 ? ALONE : index / (classes - 1)),
  )
}
