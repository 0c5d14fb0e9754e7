import type { Field, PropertyValue } from './field.ts'
import type { Localized } from './localized.ts'

/** What a stored code is called; undefined where the field has no such code. A plain look-up would find what every object has: `constructor`. */
export const codeTitle = (
  field: Pick<Field, 'codes'> | undefined,
  value: PropertyValue,
): Localized | undefined => {
  const codes = field?.codes
  return codes && Object.hasOwn(codes, String(value)) ? codes[String(value)] : undefined
}
