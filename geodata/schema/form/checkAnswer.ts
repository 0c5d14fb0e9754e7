import type { PropertyValue } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { isWebAddress } from '#geodata/schema/webAddress.ts'
import { readAnswerList, writeAnswerList } from './answerList.ts'
import { type FormField, type FormInput, HIGHEST_RATING } from './formField.ts'

export const LONGEST_TEXT = 500
export const LONGEST_LONG_TEXT = 5000
export const MOST_PHOTOS = 10
const LONGEST_CHOICE = 200
const MOST_CHOICES = 100
const LARGEST_NUMBER = 1e15

const assetIdPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

const isText =
  (longest: number) =>
  (value: PropertyValue): boolean =>
    typeof value === 'string' && value.length <= longest

const isDate = (value: PropertyValue): boolean => {
  const [, year = '', month = '', day = ''] = typeof value === 'string' ? (datePattern.exec(value) ?? []) : []
  if (year === '') return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(`${year}-${month}-${day}`)
}

const isList =
  (most: number, fits: (item: string) => boolean) =>
  (value: PropertyValue): boolean => {
    const items = readAnswerList(value)
    return items.length > 0 && items.length <= most && items.every(fits) && writeAnswerList(items) === value
  }

const isChoice = isText(LONGEST_CHOICE)

/** A choice need not be one of the form's: it may have been taken out while an answer was on its way. */
const fits: Record<FormInput, (value: PropertyValue) => boolean> = {
  text: isText(LONGEST_TEXT),
  longText: isText(LONGEST_LONG_TEXT),
  number: (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST_NUMBER,
  choice: isChoice,
  choices: isList(MOST_CHOICES, isChoice),
  date: isDate,
  yesNo: (value) => typeof value === 'boolean',
  rating: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= HIGHEST_RATING,
  photos: isList(MOST_PHOTOS, (item) => assetIdPattern.test(item)),
  link: (value) => typeof value === 'string' && isWebAddress(value),
}

const messages: Record<FormInput, Localized> = {
  text: {
    ja: `${LONGEST_TEXT}文字までで書いてください。`,
    en: `Write up to ${LONGEST_TEXT} characters.`,
  },
  longText: {
    ja: `${LONGEST_LONG_TEXT}文字までで書いてください。`,
    en: `Write up to ${LONGEST_LONG_TEXT} characters.`,
  },
  number: { ja: '数を書いてください。', en: 'Write a number.' },
  choice: { ja: '選択肢から選んでください。', en: 'Choose one of the choices.' },
  choices: { ja: '選択肢から選んでください。', en: 'Choose from the choices.' },
  date: {
    ja: '日付を 2026-04-01 のように書いてください。',
    en: 'Write a date like 2026-04-01.',
  },
  yesNo: { ja: 'はい・いいえで答えてください。', en: 'Answer yes or no.' },
  rating: { ja: `1から${HIGHEST_RATING}までで選んでください。`, en: `Choose 1 to ${HIGHEST_RATING}.` },
  photos: { ja: `写真は${MOST_PHOTOS}枚までです。`, en: `Up to ${MOST_PHOTOS} photos.` },
  link: {
    ja: 'https:// で始まるアドレスを書いてください。',
    en: 'Write an address that begins with https://.',
  },
}

/** What is wrong with an answer; undefined where nothing is. No answer (null) is always right: see `required`. */
export const checkAnswer = ({ input }: FormField, value: PropertyValue): Localized | undefined =>
  value === null || fits[input](value) ? undefined : messages[input]
