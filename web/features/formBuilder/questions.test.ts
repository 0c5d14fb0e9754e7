import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formInputs } from '#geodata/schema/form/formField.ts'
import { readForm } from '#geodata/schema/form/readForm.ts'
import { both, conditionsOn, linesOf, newQuestion, readChoices, withInput } from './questions.ts'

const ja = (title: { ja: string }) => title.ja
const choices = (...titles: string[]) => titles.map((title) => ({ value: title, title: both(title) }))

test('a choice put differently stays the same choice; one taken away is gone; one added is new', () => {
  const before = choices('良い', '悪い')
  expect(readChoices('良い\nわるい', before, ja)).toEqual([
    { value: '良い', title: both('良い') },
    { value: '悪い', title: both('わるい') },
  ])
  expect(readChoices('悪い', before, ja)).toEqual(choices('悪い'))
  expect(readChoices('悪い\n\n 良い \nふつう\nふつう', before, ja)).toEqual(choices('悪い', '良い', 'ふつう'))
})

test('values are never shared by two choices, however often the lines are rewritten', () => {
  const line = fc.constantFrom('a', 'b', 'c', 'd', '')
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 8 }), (texts) => {
      const result = texts.reduce((all, text) => readChoices(text.join('\n'), all, ja), choices('a', 'b'))
      expect(new Set(result.map(({ value }) => value)).size).toBe(result.length)
      expect(new Set(linesOf(result, ja).split('\n')).size).toBe(Math.max(1, result.length))
    }),
  )
})

test('every question that can be made is one that the server takes, and so are its conditions', () => {
  const first = choices('良い', '悪い')
  for (const input of formInputs) {
    const made = newQuestion('field_abcd', 'choice', '質問', first)
    const question = withInput(made, input, first)
    const [condition] = conditionsOn(question)
    const { form, problems } = readForm([question, { ...question, name: 'field_efgh', shownIf: condition }])
    expect(problems).toEqual([])
    expect(form[1]?.shownIf).toEqual(condition)
  }
})
