import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import { formatValue, isKnown } from '../formatValue.ts'
import { roundParts } from './roundParts.ts'

/** `share` 0..1 of the longest bar. */
export type Bar = { title: string; value: number; share: number }

type Rows = { rows: readonly FeatureJson[]; filter: readonly Condition[]; most: number }

const withShares = (bars: Omit<Bar, 'share'>[]): Bar[] => {
  const longest = Math.max(1e-9, ...bars.map(({ value }) => Math.abs(value)))
  return bars.map((bar) => ({ ...bar, share: Math.abs(bar.value) / longest }))
}

const shownRows = ({ rows, filter }: Rows): FeatureJson[] =>
  rows.filter(({ properties }) => meetsConditions(filter, properties))

/** `part`: a bar for each round step of the numbers, from the lowest on. */
export const histogramBars = (
  field: Field,
  asked: Rows,
): { bars: Bar[]; left: number; unknown: number; part: { low: number; high: number }[] } => {
  const rows = shownRows(asked)
  const values = rows.flatMap(({ properties }) => {
    const value = properties[field.name]
    return typeof value === 'number' && Number.isFinite(value) ? [value] : []
  })
  const parts = roundParts(values, asked.most)
  const counted = parts.map(({ low, high }, index) => ({
    title: `${formatValue(field, low)} – ${formatValue(field, high)}`,
    value: values.filter((value) => value >= low && (value < high || index === parts.length - 1)).length,
  }))
  return { bars: withShares(counted), left: 0, unknown: rows.length - values.length, part: parts }
}

/** How many features have each value, most first; what is not known is counted by itself. */
export const countBars = (field: Field, asked: Rows): { bars: Bar[]; left: number; unknown: number } => {
  const counts = new Map<string, number>()
  let unknown = 0
  for (const { properties } of shownRows(asked)) {
    const value = properties[field.name]
    if (!isKnown(value)) unknown += 1
    else {
      const title = formatValue(field, value)
      counts.set(title, (counts.get(title) ?? 0) + 1)
    }
  }
  const all = [...counts].map(([title, value]) => ({ title, value })).sort((a, b) => b.value - a.value)
  return {
    bars: withShares(all.slice(0, asked.most)),
    left: Math.max(0, all.length - asked.most),
    unknown,
  }
}

/** The features with the largest values of a field. */
export const largestBars = (
  field: Field,
  titleOf: (feature: FeatureJson) => string,
  asked: Rows,
): { bars: Bar[]; left: number; unknown: number } => {
  const rows = shownRows(asked)
  const known = rows.flatMap((feature) => {
    const value = feature.properties[field.name]
    return typeof value === 'number' ? [{ title: titleOf(feature), value }] : []
  })
  return {
    bars: withShares(known.sort((a, b) => b.value - a.value).slice(0, asked.most)),
    left: 0,
    unknown: rows.length - known.length,
  }
}
