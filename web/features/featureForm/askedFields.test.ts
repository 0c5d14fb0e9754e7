import { expect, test } from 'vitest'
import { readForm } from '#geodata/schema/form/readForm.ts'
import { answerProblems, askedAnswers } from './askedFields.ts'

const words = (text: string) => ({ ja: text, en: text })
const { form } = readForm([
  { name: 'field_open', input: 'yesNo', title: words('使える') },
  {
    name: 'field_used',
    input: 'text',
    title: words('使い道'),
    required: true,
    shownIf: { field: 'field_open', operator: '=', value: true },
  },
  { name: 'field_site', input: 'link', title: words('リンク') },
  { name: 'field_gone', input: 'text', title: words('外した'), required: true, hidden: true },
])
const missing = words('?')

test('only what is asked is asked for', () => {
  expect(answerProblems(form, {}, missing).size).toBe(0)
  expect([...answerProblems(form, { field_open: true }, missing)]).toEqual([['field_used', missing]])
  expect([...answerProblems(form, { field_site: 'example' }, missing).keys()]).toEqual(['field_site'])
  expect(askedAnswers(form, { field_open: false, field_used: '宿', field_gone: '古い' })).toEqual({
    field_open: false,
    field_site: null,
  })
})
