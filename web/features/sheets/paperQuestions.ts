import type { PropertyValue } from '#geodata/schema/field.ts'
import type { FormField, FormInput } from '#geodata/schema/form/formField.ts'
import type { Localized } from '#geodata/schema/localized.ts'

/** One question as it stands on paper. */
export type PaperQuestion = {
  name: string
  title: Localized
  input: FormInput
  required: boolean
  help: Localized | null
  unit: Localized | undefined
  choices: Localized[]
  /** Asked only where another question was answered so; `answer` null: where it depends on that one in another way. */
  onlyIf: { title: Localized; answer: Localized | boolean | null } | null
  /** Room that it takes, in mm. */
  height: number
}

/** Millimetres for the title and the room to answer; choices take as many lines as they need. */
const heights: Record<FormInput, number> = {
  text: 15,
  longText: 31,
  number: 15,
  choice: 8,
  choices: 8,
  date: 15,
  yesNo: 15,
  rating: 15,
  photos: 15,
  link: 15,
}
const CHOICE_LINE = 7.5
/** Characters of choices that go on one line, counting each choice's mark as three. */
const CHOICE_LETTERS = 44

const linesOf = (choices: readonly Localized[]): number =>
  Math.max(1, Math.ceil(choices.reduce((sum, { ja }) => sum + ja.length + 3, 0) / CHOICE_LETTERS))

const answerOf = (field: FormField, value: PropertyValue, contains: boolean): Localized | boolean | null => {
  if (typeof value === 'boolean') return value
  const choice = field.choices?.find((each) => value === (contains ? JSON.stringify(each.value) : each.value))
  return choice?.title ?? null
}

const conditionOf = ({ shownIf }: FormField, form: readonly FormField[]): PaperQuestion['onlyIf'] => {
  const field = shownIf && form.find(({ name }) => name === shownIf.field)
  if (!shownIf || !field) return null
  const { operator, value } = shownIf
  const answer =
    operator === '=' || operator === 'contains' ? answerOf(field, value, operator === 'contains') : null
  return { title: field.title, answer }
}

/** A sketch layer's form as questions to be answered with a pen. */
export const paperQuestions = (form: readonly FormField[]): PaperQuestion[] =>
  form
    .filter(({ hidden }) => !hidden)
    .map((field) => {
      const choices = (field.choices ?? []).map(({ title }) => title)
      const onlyIf = conditionOf(field, form)
      const lines = choices.length > 0 ? linesOf(choices) * CHOICE_LINE : 0
      return {
        name: field.name,
        title: field.title,
        input: field.input,
        required: field.required,
        help: field.help,
        unit: field.unit,
        choices,
        onlyIf,
        height: heights[field.input] + lines,
      }
    })

/** Room for the questions, in mm, with a map of that size on the same page; largest map first. */
const rooms = { largeMap: 84, usual: 120, smallMap: 154 } as const

export type PaperSize = keyof typeof rooms | 'manyPages'

/** How much of the sheet is left to the map. */
export const paperSize = (questions: readonly PaperQuestion[]): PaperSize => {
  const height = questions.reduce((sum, question) => sum + question.height, 0)
  const sizes = ['largeMap', 'usual', 'smallMap'] as const
  return sizes.find((size) => height <= rooms[size]) ?? 'manyPages'
}
