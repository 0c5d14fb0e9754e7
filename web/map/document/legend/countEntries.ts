import { classOf } from '#geodata/cartography/classBounds.ts'
import type { LegendEntry } from '#geodata/cartography/legendEntry.ts'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'

/** The line that tells a feature's colour where the style's rule gives it. */
const isOfRule = (entry: LegendEntry, { color }: LayerStyle, properties: Properties): boolean => {
  if (color.by === 'one') return entry.kind === 'one'
  const value = propertyOf(properties, color.field)
  const listed = color.by === 'category' && color.paints.some((paint) => paint.value === value)
  switch (entry.kind) {
    case 'unknown':
      return !isKnown(value) || (color.by === 'classes' && typeof value !== 'number')
    case 'category':
      return entry.value === value
    case 'other':
      return isKnown(value) && !listed
    case 'class':
      return (
        color.by === 'classes' &&
        typeof value === 'number' &&
        (entry.from === null ? 0 : color.bounds.lastIndexOf(entry.from) + 1) === classOf(color.bounds, value)
      )
    default:
      return false
  }
}

/** How many of the features each line of a legend stands for, hidden ones left out; undefined: lines that count nothing. */
export const countEntries = (
  entries: readonly LegendEntry[],
  style: LayerStyle,
  rows: readonly FeatureJson[],
): (number | undefined)[] => {
  const drawn = rows.flatMap(({ geometry, properties }) => {
    const index = style.conditions.findIndex(({ when }) => meetsConditions(when, properties))
    const met = style.conditions[index]
    return geometry && !met?.hidden ? [{ properties, index, painted: (met?.paint ?? null) !== null }] : []
  })
  return entries.map((entry) => {
    if (entry.kind === 'size' || entry.kind === 'ramp' || entry.kind === 'height') return undefined
    return drawn.filter(({ properties, index, painted }) =>
      entry.kind === 'condition' ? entry.index === index : !painted && isOfRule(entry, style, properties),
    ).length
  })
}
