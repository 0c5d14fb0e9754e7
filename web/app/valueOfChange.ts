import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { RowValues } from '#web/server/rowClient.ts'

/** Only what is different from `before`; undefined where nothing is. `place` lon, lat: where a point has been moved to. */
export const valueOfChange = (
  before: FeatureJson,
  answers: Properties,
  place: [number, number] | undefined,
): Partial<RowValues> | undefined => {
  const changed = Object.entries(answers).filter(
    ([name, value]) => (before.properties[name] ?? null) !== value,
  )
  if (changed.length === 0 && !place) return undefined
  return {
    ...(place && { geometry: { type: 'Point', coordinates: place } }),
    ...(changed.length > 0 && { properties: Object.fromEntries(changed) }),
  }
}
