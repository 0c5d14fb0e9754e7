import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import { inBox } from './inBox.ts'

export type Measure = 'count' | 'sum' | 'mean' | 'max' | 'min'

/** The features that a layer shows; with a box, those of them in it. */
export const countedRows = (
  rows: readonly FeatureJson[],
  filter: readonly Condition[],
  box: Bbox | null,
): FeatureJson[] =>
  rows.filter(
    ({ geometry, properties }) =>
      meetsConditions(filter, properties) && (box === null || inBox(geometry, box)),
  )

/** One number for all of them; what is not known counts for nothing. Undefined where no value is known. */
export const indicatorValue = (
  rows: readonly FeatureJson[],
  measure: Measure,
  field: string,
): number | undefined => {
  if (measure === 'count') return rows.length
  const values = rows.flatMap(({ properties }) => {
    const value = properties[field]
    return typeof value === 'number' && Number.isFinite(value) ? [value] : []
  })
  if (values.length === 0) return undefined
  if (measure === 'max') return values.reduce((most, value) => Math.max(most, value))
  if (measure === 'min') return values.reduce((least, value) => Math.min(least, value))
  const sum = values.reduce((total, value) => total + value, 0)
  return measure === 'sum' ? sum : sum / values.length
}
