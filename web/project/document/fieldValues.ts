import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'

export type ValueCount = { value: Exclude<PropertyValue, null>; count: number }

/** What a field holds, most frequent first; what is not known is left out. */
export const countValues = (features: readonly FeatureJson[], field: string): ValueCount[] => {
  const counts = new Map<Exclude<PropertyValue, null>, number>()
  for (const { properties } of features) {
    const value = properties[field]
    if (value !== null && value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (String(left.value) < String(right.value) ? -1 : 1))
}

/** The known numbers of a field. */
export const numbersOf = (features: readonly FeatureJson[], field: string): number[] =>
  features.flatMap(({ properties }) => {
    const value = properties[field]
    return typeof value === 'number' && Number.isFinite(value) ? [value] : []
  })
