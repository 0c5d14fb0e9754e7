import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'

export const unknownText: Localized = { ja: '不明', en: 'Unknown' }
const yes: Localized = { ja: 'はい', en: 'Yes' }
const no: Localized = { ja: 'いいえ', en: 'No' }

const dayFormat = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
  })

/** Making one takes longer than a hundred dates do. */
const dayFormats: Record<Language, Intl.DateTimeFormat> = { ja: dayFormat('ja'), en: dayFormat('en') }

/** `2023年10月10日` or `10 Oct 2023`. The day is a calendar day, not an instant: no time zone may shift it. */
const dateText = (date: string, language: Language): string => {
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? date : dayFormats[language].format(day)
}

/** Units that English writes otherwise after one. */
const singular: Record<string, string> = {
  people: 'person',
  companies: 'company',
  sessions: 'session',
  years: 'year',
}

type NumberField = Pick<Field, 'unit' | 'plain'>

/** A number with its unit: `1,234人`, `12.5 km²`, `1 person`. */
export const numberText = (field: NumberField, value: number, language: Language, decimals = 2): string => {
  const plural = field.unit?.[language] ?? ''
  const unit = value === 1 ? (singular[plural] ?? plural) : plural
  const number = value.toLocaleString(language, {
    // Percentages stand in columns and are compared: each has its one decimal.
    minimumFractionDigits: unit === '%' ? 1 : 0,
    maximumFractionDigits: unit === '%' ? 1 : decimals,
    useGrouping: !field.plain,
  })
  return `${number}${unit && language === 'en' ? ' ' : ''}${unit}`
}

/** A stored value as people read it: codes in words, numbers with their unit, 不明 for what is not known. */
export const valueText = (field: Field, value: PropertyValue | undefined, language: Language): string => {
  if (!isKnown(value)) return unknownText[language]
  const code = codeTitle(field, value)
  if (code) return code[language]
  if (typeof value === 'boolean') return value ? yes[language] : no[language]
  if (typeof value === 'number') return numberText(field, value, language)
  const several = field.codes ? readAnswerList(value) : []
  if (several.length > 0)
    return several
      .map((item) => codeTitle(field, item)?.[language] ?? item)
      .join(language === 'ja' ? '、' : ', ')
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value, language)
  return value
}
