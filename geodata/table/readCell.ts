import type { PropertyValue } from '#geodata/schema/field.ts'
import { readAnswerList, writeAnswerList } from '#geodata/schema/form/answerList.ts'
import { checkAnswer } from '#geodata/schema/form/checkAnswer.ts'
import { type FormField, HIGHEST_RATING } from '#geodata/schema/form/formField.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Language, Localized } from '#geodata/schema/localized.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { readDay } from './readDay.ts'

export type ReadCell = { value: PropertyValue } | { problem: Localized }

const yes = new Set(['はい', 'yes', 'true', '1', '有', 'あり', 'y', 't'])
const no = new Set(['いいえ', 'no', 'false', '0', '無', 'なし', 'n', 'f'])
/** Symbols are no letters to `foldForSearch`: they are told apart before. */
const marks: Record<string, boolean> = {
  '○': true,
  〇: true,
  '◯': true,
  '✓': true,
  '☑': true,
  '×': false,
  '✕': false,
}
const noPhotos: Localized = {
  ja: '写真はフォームから入れてください。',
  en: 'Photos are added in the form.',
}

const readNumber = (text: string, field: FormField): PropertyValue => {
  let plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '').replace(/^[▲△]/, '-')
  for (const unit of [field.unit?.ja, field.unit?.en]) {
    const written = unit?.normalize('NFKC').replaceAll(/\s/g, '')
    if (written && plain.endsWith(written)) plain = plain.slice(0, -written.length)
  }
  return plain === '' || Number.isNaN(Number(plain)) ? text : Number(plain)
}

const readYesNo = (text: string): PropertyValue => {
  const mark = marks[text]
  if (mark !== undefined) return mark
  const word = foldForSearch(text)
  if (yes.has(word)) return true
  return no.has(word) ? false : text
}

const readRating = (text: string): PropertyValue => {
  const stars = Array.from(text).filter((char) => char === '★').length
  const value = stars > 0 ? stars : Number(text.normalize('NFKC').replace(/点$/, ''))
  return Number.isFinite(value) ? value : text
}

/** The stored value of a choice by either of its titles. */
const choiceOf = (text: string, { choices = [] }: FormField): string | undefined => {
  const wanted = text.normalize('NFKC').trim()
  return choices.find(({ value, title }) =>
    [value, title.ja, title.en].some((each) => each.normalize('NFKC').trim() === wanted),
  )?.value
}

const readChoices = (text: string, field: FormField): PropertyValue => {
  const items = choiceOf(text, field) ? [text] : text.split(/[、,;；\n]/).map((item) => item.trim())
  const values = items.filter((item) => item !== '').map((item) => choiceOf(item, field))
  return values.every((value) => value !== undefined) ? writeAnswerList(values) : text
}

const plainValue = (field: FormField, text: string): PropertyValue => {
  switch (field.input) {
    case 'number':
      return readNumber(text, field)
    case 'yesNo':
      return readYesNo(text)
    case 'rating':
      return readRating(text)
    case 'date':
      return readDay(text) ?? text
    case 'choice':
      return choiceOf(text, field) ?? false
    case 'choices':
      return readChoices(text, field)
    case 'photos':
    case 'text':
    case 'longText':
    case 'link':
      return text
  }
}

/** A cell of a spreadsheet as the answer to a question: full-width digits, units, Japanese dates, choices by their words. */
export const readCell = (field: FormField, cell: string): ReadCell => {
  const text = cell.trim()
  if (text === '') return { value: null }
  if (field.input === 'photos') return { problem: noPhotos }
  const value = plainValue(field, text)
  // what is none of the form's choices is false, which no question but yes or no takes
  const problem = checkAnswer(field, value)
  return problem ? { problem } : { value }
}

/** A value as it goes to a spreadsheet: numbers bare, choices by their words. `readCell` takes it back. */
export const writeCell = (field: FormField, value: PropertyValue | undefined, language: Language): string => {
  if (!isKnown(value)) return ''
  const title = (item: string): string =>
    field.choices?.find((choice) => choice.value === item)?.title[language] ?? item
  switch (field.input) {
    case 'choice':
      return title(String(value))
    case 'choices':
      return readAnswerList(value)
        .map(title)
        .join(language === 'ja' ? '、' : ', ')
    case 'yesNo':
      return { ja: value ? 'はい' : 'いいえ', en: value ? 'Yes' : 'No' }[language]
    case 'rating':
      return String(Math.min(Number(value), HIGHEST_RATING))
    default:
      return String(value)
  }
}
