import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { language, localized, texts } from '#web/i18n/language.ts'

/** `2023年10月10日` or `10 Oct 2023`. The day is a calendar day, not an instant: no time zone may shift it. */
const formatDate = (date: string): string =>
  new Intl.DateTimeFormat(language() === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: language() === 'ja' ? 'long' : 'short',
    day: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`))

const formatNumber = (field: Field, value: number): string => {
  const unit = field.unit ? localized(field.unit) : ''
  const number = value.toLocaleString(language(), {
    // Percentages stand in columns and are compared: each has its one decimal.
    minimumFractionDigits: unit === '%' ? 1 : 0,
    maximumFractionDigits: unit === '%' ? 1 : 2,
    useGrouping: !field.plain,
  })
  return `${number}${unit && language() === 'en' ? ' ' : ''}${unit}`
}

/** A stored value as people read it: codes in words, numbers with their unit, 不明 for what is not known. */
export const formatValue = (field: Field, value: PropertyValue | undefined): string => {
  if (value === null || value === undefined || value === '') return texts().unknown
  const code = field.codes?.[String(value)]
  if (code) return localized(code)
  if (typeof value === 'boolean') return value ? texts().yes : texts().no
  if (typeof value === 'number') return formatNumber(field, value)
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  return value
}

export const isKnown = (value: PropertyValue | undefined): boolean =>
  value !== null && value !== undefined && value !== ''
