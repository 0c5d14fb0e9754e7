import type { Orientation, Paper } from '#geodata/cartography/paper/paperSize.ts'

export const sheetParts = ['legend', 'bar', 'north', 'date', 'credits'] as const
type SheetPart = (typeof sheetParts)[number]

/** Scales that maps on paper have; anything else is free. */
export const usualScales = [
  1000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 200_000, 300_000, 500_000,
] as const

export type PrintSettings = {
  title: string
  subtitle: string
  paper: Paper
  orientation: Orientation
  /** n of 1:n; null: as the map is zoomed. */
  scale: number | null
  columns: number
  rows: number
  parts: Record<SheetPart, boolean>
}

/** Sheets that one map may be parted into, in either direction. */
export const MOST_SHEETS = 4

/** What neighbouring sheets share, so that they can be glued. */
export const OVERLAP_MM = 8

/** Dots per inch at which the map is drawn for paper, over the CSS pixels in an inch. */
export const PRINT_RATIO = 300 / 96

/** The usual scale that shows no less than a free one. */
export const roundedScale = (scale: number): number =>
  usualScales.find((usual) => usual >= scale) ?? Math.ceil(scale / 100_000) * 100_000

/** As people write it: no more digits than anybody measures on paper. */
export const writtenScale = (scale: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(scale)
