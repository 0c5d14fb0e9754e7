import type { Field } from '#geodata/schema/field.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import { numberText } from '#geodata/text/valueText.ts'

/** As many as a double has: a bound that is rounded where it is shown would tell of another class than is drawn. */
const EVERY_DECIMAL = 17

const digits = ({ plain }: Field, value: number, language: Language): string =>
  numberText({ plain }, value, language, EVERY_DECIMAL)

const unitOf = ({ unit }: Field): Localized => ({
  ja: unit?.ja ?? '',
  en: unit?.en ? ` ${unit.en}` : '',
})

/** A number with all its decimals and its unit. */
export const exactNumber = (field: Field, value: number): Localized => ({
  ja: `${digits(field, value, 'ja')}${unitOf(field).ja}`,
  en: `${digits(field, value, 'en')}${unitOf(field).en}`,
})

/** `from` ≤ value < `below` in words; null: open on that side. */
export const rangeTitle = (field: Field, from: number | null, below: number | null): Localized => {
  if (from === null && below === null) return { ja: '値のあるもの', en: 'Any value' }
  if (below === null) {
    const { ja, en } = exactNumber(field, from ?? 0)
    return { ja: `${ja}以上`, en: `${en} or more` }
  }
  const { ja, en } = exactNumber(field, below)
  if (from === null) return { ja: `${ja}未満`, en: `under ${en}` }
  return {
    ja: `${digits(field, from, 'ja')}～${ja}未満`,
    en: `${digits(field, from, 'en')} to under ${en}`,
  }
}
