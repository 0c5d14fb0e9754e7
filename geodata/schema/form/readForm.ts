import { cutText } from '#geodata/schema/cutText.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { readCondition } from '#geodata/schema/map/read/readCondition.ts'
import { makeComplaints } from '#geodata/schema/map/read/readProblems.ts'
import { asRecord, type Values, valuesOf } from '#geodata/schema/map/read/valuesOf.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { type FormChoice, type FormField, formInputs, inputTypes } from './formField.ts'
import { isAnswerName } from './isAnswerName.ts'

const MOST_FIELDS = 60
const MOST_CHOICES = 100
const LONGEST_TITLE = 200
const LONGEST_HELP = 1000
const LONGEST_VALUE = 200
const LONGEST_UNIT = 20

const readLocalized = (plain: unknown, longest: number): Localized | undefined => {
  const record = asRecord(plain)
  const { ja, en } = record ?? {}
  if (typeof ja !== 'string' || typeof en !== 'string') return undefined
  return { ja: cutText(ja, longest), en: cutText(en, longest) }
}

const readChoice = (plain: unknown): FormChoice | undefined => {
  const record = asRecord(plain)
  const title = readLocalized(record?.title, LONGEST_TITLE)
  const value = record?.value
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_VALUE || !title) return undefined
  return { value, title }
}

const withoutRepeats = (choices: FormChoice[]): FormChoice[] => [
  ...new Map(choices.map((choice) => [choice.value, choice])).values(),
]

const readField = (values: Values): FormField | undefined => {
  const name = values.get('name')
  const input = formInputs.find((known) => known === values.get('input'))
  const title = readLocalized(values.get('title'), LONGEST_TITLE)
  if (!isAnswerName(name) || !input || !title) return undefined
  const choices =
    input === 'choice' || input === 'choices'
      ? withoutRepeats(values.list('choices', MOST_CHOICES, readChoice))
      : undefined
  const unit = input === 'number' ? readLocalized(values.get('unit') ?? undefined, LONGEST_UNIT) : undefined
  return {
    name,
    type: inputTypes[input],
    title,
    input,
    required: values.flag('required', false),
    help: readLocalized(values.get('help') ?? undefined, LONGEST_HELP) ?? null,
    shownIf: readCondition(values.get('shownIf')) ?? null,
    ...(unit && { unit }),
    ...(choices && {
      choices,
      codes: Object.fromEntries(choices.map(({ value, title: words }) => [value, words])),
    }),
    ...(values.flag('hidden', false) && { hidden: true }),
  }
}

/**
 * A form out of plain data of any origin: what cannot be read is left out and told of, a name that stands there twice counts once.
 * `type` and `codes` follow from the way of answering. Reading what it gave gives the same again.
 */
export const readForm = (plain: unknown): { form: FormField[]; problems: UserError[] } => {
  const { problems, complain } = makeComplaints()
  const names = new Set<string>()
  const form = valuesOf({ form: plain }, '', complain).list('form', MOST_FIELDS, (item, path) => {
    const record = asRecord(item)
    const field = record && readField(valuesOf(record, path, complain))
    if (!field || names.has(field.name)) return undefined
    names.add(field.name)
    return field
  })
  return { form, problems }
}
