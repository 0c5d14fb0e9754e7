import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { valueText } from '#geodata/text/valueText.ts'
import { language } from '#web/i18n/language.ts'

/** A stored value as people read it in the language of the page. */
export const formatValue = (field: Field, value: PropertyValue | undefined): string =>
  valueText(field, value, language())

export const isKnown = (value: PropertyValue | undefined): boolean =>
  value !== null && value !== undefined && value !== ''
