import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { formatValue, isKnown } from './formatValue.ts'
import { shownValue } from './shownFields.ts'

/** A field of a record in the reader's words; empty when it is not known, so that a sentence can leave it out. */
export const recordText = (dataset: DatasetSummary, feature: FeatureJson, name: string): string => {
  const field = dataset.fields.find((each) => each.name === name)
  if (!field) return ''
  const value = shownValue(field, feature.properties)
  return isKnown(value) ? formatValue(field, value) : ''
}
