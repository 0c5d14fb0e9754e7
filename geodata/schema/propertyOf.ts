import type { Properties, PropertyValue } from './field.ts'

/** A feature's value; null where it has none of that name. */
export const propertyOf = (properties: Properties, field: string): PropertyValue =>
  Object.hasOwn(properties, field) ? (properties[field] ?? null) : null
