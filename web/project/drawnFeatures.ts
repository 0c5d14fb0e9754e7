import type { Position } from 'geojson'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { isRough, type Precision, precisions } from '#geodata/schema/precision.ts'
import { language } from '#web/i18n/language.ts'

/** The precision a record states; a record that states none is taken as exact only if it is a line or an area. */
export const precisionOf = (feature: FeatureJson): Precision => {
  const stated = feature.properties.precision
  return precisions.find((precision) => precision === stated) ?? (feature.geometry ? 'exact' : 'unknown')
}

export const isRoughFeature = (feature: FeatureJson): boolean => isRough(precisionOf(feature))

/** A feature's title in the reader's language where the record has it in both; its uid where the title is unknown. */
export const titleOf = (feature: FeatureJson, titleField: string): string => {
  const { properties } = feature
  const translated = language() === 'en' ? properties[`${titleField}_en`] : null
  return String(translated || properties[titleField] || feature.id)
}

const firstPosition = (coordinates: unknown): Position | undefined => {
  if (!Array.isArray(coordinates)) return undefined
  const [first, second] = coordinates
  return typeof first === 'number' && typeof second === 'number' ? [first, second] : firstPosition(first)
}

/** A point to fly to and to mark: the point itself, the middle vertex of a line, else the first vertex. lon, lat. */
export const anchorOf = (feature: FeatureJson): [number, number] | null => {
  const { geometry } = feature
  if (!geometry || geometry.type === 'GeometryCollection') return null
  const position =
    geometry.type === 'LineString'
      ? geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]
      : firstPosition(geometry.coordinates)
  const [lon, lat] = position ?? []
  return lon === undefined || lat === undefined ? null : [lon, lat]
}
