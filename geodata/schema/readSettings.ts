import { cutText } from './cutText.ts'
import type { Camera } from './map/scene.ts'
import type { Property, PropertySchema, SettingsOf } from './properties.ts'
import type { Settings } from './settings.ts'
import { isWebAddress } from './webAddress.ts'

const LONGEST_NAME = 100
const MOST_ITEMS = 100
const paintPattern = /^(#[0-9a-f]{6}|[a-zA-Z][a-zA-Z0-9-]{0,31})$/i

const isName = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_NAME

const names = (value: unknown): string[] =>
  Array.isArray(value)
    ? [...new Set(value.filter(isName).filter((name) => name !== ''))].slice(0, MOST_ITEMS)
    : []

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const readCameraSetting = (value: unknown): Camera | null => {
  if (typeof value !== 'object' || value === null) return null
  const { lon, lat, zoom, bearing, pitch }: { [name in keyof Camera]?: unknown } = value
  if (!isNumber(lon) || !isNumber(lat) || !isNumber(zoom)) return null
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return null
  return { lon, lat, zoom, bearing: isNumber(bearing) ? bearing : 0, pitch: isNumber(pitch) ? pitch : 0 }
}

const readOne = (property: Property, value: unknown): Settings[string] => {
  switch (property.kind) {
    case 'text':
      return typeof value === 'string' ? cutText(value, property.longest) : property.fallback
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(property.max, Math.max(property.min, value))
        : property.fallback
    case 'switch':
      return typeof value === 'boolean' ? value : property.fallback
    case 'choice':
      return property.choices.find((choice) => choice.value === value)?.value ?? property.fallback
    case 'paint':
      return typeof value === 'string' && paintPattern.test(value) ? value : property.fallback
    case 'link':
      return typeof value === 'string' && isWebAddress(value) ? value : property.fallback
    case 'field':
    case 'asset':
    case 'icon':
    case 'ramp':
    case 'layer':
    case 'page':
      return isName(value) ? value : property.fallback
    case 'camera':
      return readCameraSetting(value)
    case 'fields':
    case 'assets':
    case 'layers':
      return names(value)
  }
}

/**
 * Every setting of the schema and no other: what was saved where it fits, else the fallback. Never throws. A schema made with
 * `defineSettings` gives each setting its own type.
 */
export function readSettings<const Schema extends PropertySchema>(
  schema: Schema,
  values: unknown,
): SettingsOf<Schema>
export function readSettings(schema: PropertySchema, values: unknown): Settings {
  const saved = new Map<string, unknown>(
    typeof values === 'object' && values !== null ? Object.entries(values) : [],
  )
  return Object.fromEntries(
    schema.map((property) => [property.name, readOne(property, saved.get(property.name))]),
  )
}
