import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { language, localized, texts } from '#web/i18n/language.ts'

/** A stored value as people read it: codes in words, numbers with their unit, 不明 for what is not known. */
export const formatValue = (field: Field, value: PropertyValue | undefined): string => {
  if (value === null || value === undefined || value === '') return texts().unknown
  const code = field.codes?.[String(value)]
  if (code) return localized(code)
  if (typeof value === 'boolean') return value ? texts().yes : texts().no
  if (typeof value === 'number') {
    const unit = field.unit ? localized(field.unit) : ''
    const separator = unit && language() === 'en' ? ' ' : ''
    return `${value.toLocaleString(language(), { maximumFractionDigits: 2, useGrouping: !field.plain })}${separator}${unit}`
  }
  return value
}

export const isKnown = (value: PropertyValue | undefined): boolean =>
  value !== null && value !== undefined && value !== ''
