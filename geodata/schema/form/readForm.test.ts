import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeAnswerList } from './answerList.ts'
import { checkAnswer } from './checkAnswer.ts'
import { formInputs } from './formField.ts'
import { readForm } from './readForm.ts'
import { titleFieldOf } from './titleFieldOf.ts'

const words = (text: string) => ({ ja: text, en: text })
const question = (name: string, input: string, more: object = {}) => ({
  name,
  input,
  title: words(name),
  ...more,
})

const orJunk = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) })
const localized = fc.record({ ja: fc.string(), en: fc.string({ maxLength: 300 }) })
const anyQuestion = fc.record(
  {
    name: orJunk(fc.constantFrom('field_aaaa', 'field_bbbb', 'fid', 'field_";--', '__proto__')),
    input: orJunk(fc.constantFrom(...formInputs, 'signature')),
    title: orJunk(localized),
    required: orJunk(fc.boolean()),
    help: orJunk(fc.option(localized)),
    unit: orJunk(localized),
    hidden: orJunk(fc.boolean()),
    shownIf: orJunk(fc.record({ field: fc.constant('field_aaaa'), operator: fc.constant('known') })),
    choices: orJunk(fc.array(orJunk(fc.record({ value: fc.string(), title: localized })))),
  },
  { requiredKeys: ['name', 'input', 'title'] },
)

test('anything at all can be read, and reading what came out gives the same without a complaint', () => {
  fc.assert(
    fc.property(fc.oneof(orJunk(fc.array(orJunk(anyQuestion)))), (plain) => {
      const first = readForm(plain)
      const second = readForm(JSON.parse(JSON.stringify(first.form)))
      expect(second.form).toEqual(first.form)
      expect(second.problems).toEqual([])
    }),
  )
})

test('a choice is a coded column; what cannot be read is told of', () => {
  const choices = [
    { value: '川', title: words('川') },
    { value: '', title: words('?') },
  ]
  const { form, problems } = readForm([
    question('field_kind', 'choice', { choices, required: true }),
    question('fid', 'text'),
    question('field_kind', 'text'),
  ])
  expect(form).toEqual([
    {
      name: 'field_kind',
      type: 'text',
      input: 'choice',
      title: words('field_kind'),
      required: true,
      help: null,
      shownIf: null,
      choices: [{ value: '川', title: words('川') }],
      codes: { 川: words('川') },
    },
  ])
  expect(problems.map(({ path }) => path)).toEqual(['form/0/choices/1', 'form/1', 'form/2'])
})

test('the title of a row is what one would call it by', () => {
  const { form } = readForm([
    question('field_photo', 'photos'),
    question('field_kind', 'choice'),
    question('field_gone', 'text', { hidden: true }),
  ])
  expect(titleFieldOf(form)).toBe('field_kind')
  expect(titleFieldOf([])).toBeUndefined()
})

test.each([
  ['text', 'ため池', 'あ'.repeat(501)],
  ['number', -3.5, Number.NaN],
  ['choices', writeAnswerList(['川', '海']), '["川","川"]'],
  ['date', '2024-02-29', '2023-02-29'],
  ['yesNo', false, 0],
  ['rating', 5, 2.5],
  ['photos', writeAnswerList(['0b6c']), '["../etc"]'],
  ['link', 'https://example.jp/', 'javascript:alert(1)'],
])('an answer of the kind %s is %s, not %s', (input, right, wrong) => {
  const [field] = readForm([question('field_aaaa', input)]).form
  if (!field) throw new Error(`no field for ${input}`)
  expect(checkAnswer(field, right)).toBeUndefined()
  expect(checkAnswer(field, wrong)).toBeDefined()
  expect(checkAnswer(field, null)).toBeUndefined()
})
