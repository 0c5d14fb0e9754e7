import type { Dataset } from '#geodata/schema/dataset.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { type FormField, HIGHEST_RATING } from '#geodata/schema/form/formField.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Language } from '#geodata/schema/localized.ts'
import { type ColumnKind, columnKind } from '#geodata/table/columnKind.ts'
import { language, localized } from '#web/i18n/language.ts'
import { tableRoom } from '#web/i18n/maps/rooms/tableRoom.ts'
import { formatValue } from '#web/project/formatValue.ts'
import { shownFields } from '#web/project/shownFields.ts'

export type TableColumn = {
  name: string
  field: Field
  /** What it answers, where people answer it here. */
  question: FormField | undefined
  kind: ColumnKind
  isNumber: boolean
  /** Pixels it is given first, in a text of 16. */
  width: number
}

const widths: Record<ColumnKind, number> = {
  text: 190,
  number: 130,
  choice: 140,
  list: 160,
  date: 140,
  yesNo: 130,
}

/** The columns of a dataset, its title first. */
export const columnsOf = ({ fields, form = [], titleField }: Dataset): TableColumn[] => {
  const shown = shownFields(fields)
  const titled = shown.filter(({ name }) => name === titleField)
  return [...titled, ...shown.filter(({ name }) => name !== titleField)].map((field) => {
    const question = form.find(({ name }) => name === field.name)
    const kind = columnKind(question ?? field)
    const isNumber = kind === 'number'
    const width = question?.input === 'longText' ? 260 : widths[kind]
    return { name: field.name, field, question, kind, isNumber, width }
  })
}

export const columnTitle = ({ field }: TableColumn): string =>
  field.unit ? `${localized(field.title)} (${localized(field.unit)})` : localized(field.title)

const numberFormat = (locale: Language, useGrouping: boolean): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping })

/** Making one takes longer than a hundred numbers do. */
const grouped = { ja: numberFormat('ja', true), en: numberFormat('en', true) }
const plain = { ja: numberFormat('ja', false), en: numberFormat('en', false) }

/** A number in a column whose head says the unit. */
const bareNumber = (field: Field, value: number): string =>
  (field.plain ? plain : grouped)[language()].format(value)

/** What a cell says; empty where nothing is known. */
export const cellText = ({ field, question }: TableColumn, value: PropertyValue | undefined): string => {
  if (!isKnown(value)) return ''
  if (question?.input === 'photos') {
    const count = readAnswerList(value).length
    return count > 0 ? localized(tableRoom).photos(count) : ''
  }
  if (question?.input === 'rating')
    return '★'.repeat(Number(value)) + '☆'.repeat(Math.max(0, HIGHEST_RATING - Number(value)))
  if (typeof value === 'number' && !field.codes) return bareNumber(field, value)
  return formatValue(field, value)
}
