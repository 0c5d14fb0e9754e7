import type { FormChoice, FormField, FormInput } from '#geodata/schema/form/formField.ts'
import { inputTypes } from '#geodata/schema/form/formField.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'

/** What one person writes stands for both languages. */
export const both = (text: string): Localized => ({ ja: text, en: text })

/** A question as somebody writes it; what was said in the other language stays where nothing was changed. */
export const retitle = (before: Localized, text: string, shown: string): Localized =>
  text === shown ? before : both(text)

export const newQuestion = (
  name: string,
  input: FormInput,
  title: string,
  choices: FormChoice[],
): FormField => ({
  name,
  type: inputTypes[input],
  title: both(title),
  input,
  required: false,
  help: null,
  shownIf: null,
  ...(hasChoices(input) && { choices }),
})

export const hasChoices = (input: FormInput): boolean => input === 'choice' || input === 'choices'

/** Another way of answering can only be chosen for what holds no answers yet: a column keeps its type. */
export const withInput = (field: FormField, input: FormInput, choices: FormChoice[]): FormField => {
  const { unit: _, choices: kept, ...rest } = field
  return { ...rest, input, type: inputTypes[input], ...(hasChoices(input) && { choices: kept ?? choices }) }
}

export const linesOf = (choices: readonly FormChoice[], titleOf: (title: Localized) => string): string =>
  choices.map(({ title }) => titleOf(title)).join('\n')

/**
 * Choices out of a text with one per line. A line that was there keeps what rows hold; with as many lines as before, a line that
 * reads differently is the same choice put differently.
 */
export const readChoices = (
  text: string,
  before: readonly FormChoice[],
  titleOf: (title: Localized) => string,
): FormChoice[] => {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  const retold = lines.length === before.length
  const kept = lines.map((line, index) => {
    const same = before.find(({ title }) => titleOf(title) === line)
    const place = before[index]
    return same ?? (retold && place && !lines.includes(titleOf(place.title)) ? place : undefined)
  })
  const taken = new Set(before.map(({ value }) => value))
  return lines.map((line, index) => {
    const choice = kept[index]
    if (choice)
      return { value: choice.value, title: titleOf(choice.title) === line ? choice.title : both(line) }
    const value = freeValue(line, taken)
    taken.add(value)
    return { value, title: both(line) }
  })
}

/** A new line may read as an old choice did that has been put differently since. */
const freeValue = (line: string, taken: ReadonlySet<string>): string => {
  let value = line
  for (let number = 2; taken.has(value); number += 1) value = `${line} (${number})`
  return value
}

/** The answers on which another question can hang, as conditions; none for what cannot be told apart so. */
export const conditionsOn = (field: FormField): Condition[] => {
  const of = (operator: Condition['operator'], value: Condition['value']): Condition => ({
    field: field.name,
    operator,
    value,
  })
  switch (field.input) {
    case 'yesNo':
      return [of('=', true), of('=', false)]
    case 'choice':
      return (field.choices ?? []).map(({ value }) => of('=', value))
    case 'choices':
      return (field.choices ?? []).map(({ value }) => of('contains', JSON.stringify(value)))
    default:
      return [of('known', null)]
  }
}

/** What keeps a form from being saved, the first such question first. */
export const formProblem = (
  form: readonly FormField[],
): { name: string; problem: 'needsTitle' | 'needsChoices' } | undefined => {
  for (const { name, title, input, choices, hidden } of form) {
    if (hidden) continue
    if (title.ja.trim() === '' || title.en.trim() === '') return { name, problem: 'needsTitle' }
    if (hasChoices(input) && (choices?.length ?? 0) === 0) return { name, problem: 'needsChoices' }
  }
  return undefined
}
