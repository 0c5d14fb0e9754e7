import { expect, test } from 'vitest'
import { type FormField, type FormInput, inputTypes } from '#geodata/schema/form/formField.ts'
import { paperQuestions, paperSize } from './paperQuestions.ts'

const both = (text: string) => ({ ja: text, en: text })
const question = (name: string, input: FormInput, more: Partial<FormField> = {}): FormField => ({
  name,
  type: inputTypes[input],
  title: both(name),
  input,
  required: false,
  help: null,
  shownIf: null,
  ...more,
})
const kinds = [
  { value: 'good', title: both('良い') },
  { value: 'bad', title: both('困る') },
]

test('what was taken out of the form is not printed; choices are', () => {
  const printed = paperQuestions([
    question('name', 'text'),
    question('old', 'text', { hidden: true }),
    question('kind', 'choice', { choices: kinds, required: true }),
  ])
  expect(printed.map(({ name }) => name)).toEqual(['name', 'kind'])
  expect(printed[1]).toMatchObject({ required: true, choices: [both('良い'), both('困る')] })
})

test('a question that hangs on another says on which answer', () => {
  const asked = (shownIf: FormField['shownIf']) =>
    paperQuestions([
      question('kind', 'choice', { choices: kinds }),
      question('many', 'choices', { choices: kinds }),
      question('open', 'yesNo'),
      question('why', 'longText', { shownIf }),
    ])[3]?.onlyIf
  expect(asked({ field: 'kind', operator: '=', value: 'bad' })).toEqual({
    title: both('kind'),
    answer: both('困る'),
  })
  expect(asked({ field: 'many', operator: 'contains', value: '"good"' })?.answer).toEqual(both('良い'))
  expect(asked({ field: 'open', operator: '=', value: false })?.answer).toBe(false)
  expect(asked({ field: 'kind', operator: 'known', value: null })?.answer).toBeNull()
  expect(asked({ field: 'gone', operator: '=', value: 'x' })).toBeNull()
  expect(asked(null)).toBeNull()
})

test('the more is asked the less is left to the map, and at last there are more pages', () => {
  const of = (count: number) =>
    paperSize(paperQuestions(Array.from({ length: count }, (_, at) => question(`q${at}`, 'longText'))))
  expect([1, 3, 4, 5].map(of)).toEqual(['largeMap', 'usual', 'smallMap', 'manyPages'])
})
