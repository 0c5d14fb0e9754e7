import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { writeAnswerList } from '#geodata/schema/form/answerList.ts'
import { type FormField, type FormInput, inputTypes } from '#geodata/schema/form/formField.ts'
import { readCell, writeCell } from './readCell.ts'
import { readTsv, writeTsv } from './tsv.ts'

const field = (input: FormInput, more: Partial<FormField> = {}): FormField => ({
  name: 'field_abcd',
  type: inputTypes[input],
  title: { ja: '項目', en: 'Field' },
  input,
  required: false,
  help: null,
  shownIf: null,
  ...more,
})
const choices = [
  { value: 'a1', title: { ja: '良い', en: 'Good' } },
  { value: 'b2', title: { ja: 'ふつう', en: 'Fair' } },
  { value: 'c3', title: { ja: '屋根、壁', en: 'Roof, wall' } },
]

test.each<[FormField, string, PropertyValue]>([
  [field('number', { unit: { ja: 'm²', en: 'm²' } }), '１，２３４．５ m²', 1234.5],
  [field('number'), '▲12', -12],
  [field('date'), '令和8年4月1日', '2026-04-01'],
  [field('date'), 'Ｒ元.5.1', '2019-05-01'],
  [field('date'), '2026/4/1', '2026-04-01'],
  [field('yesNo'), '○', true],
  [field('yesNo'), 'ＮＯ', false],
  [field('rating'), '★★★☆☆', 3],
  [field('choice', { choices }), 'Good', 'a1'],
  [field('choices', { choices }), '良い、ふつう', '["a1","b2"]'],
  [field('choices', { choices }), '屋根、壁', '["c3"]'],
  [field('text'), '  ', null],
])('%o reads %s', (asked, text, value) => {
  expect(readCell(asked, text)).toEqual({ value })
})

test.each<[FormField, string]>([
  [field('number'), '三つくらい'],
  [field('date'), '2026-02-30'],
  [field('yesNo'), 'たぶん'],
  [field('rating'), '9'],
  [field('choice', { choices }), '悪い'],
  [field('choices', { choices }), '良い、悪い'],
  [field('link'), 'javascript:alert(1)'],
  [field('photos'), 'abc'],
])('%o refuses %s with a sentence', (asked, text) => {
  expect(readCell(asked, text)).toMatchObject({ problem: { ja: expect.any(String), en: expect.any(String) } })
})

describe('what is copied is pasted as it was', () => {
  const answers = fc.oneof(
    fc.record({
      asked: fc.constant(field('number')),
      value: fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => n + 0 || 0),
    }),
    fc.record({ asked: fc.constant(field('rating')), value: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ asked: fc.constant(field('yesNo')), value: fc.boolean() }),
    fc.record({ asked: fc.constant(field('choice', { choices })), value: fc.constantFrom('a1', 'b2', 'c3') }),
    fc.record({
      asked: fc.constant(field('text')),
      value: fc.string({ maxLength: 40 }).map((text) => text.trim() || 'x'),
    }),
  )
  test.each(['ja', 'en'] as const)('in %s', (language) => {
    fc.assert(
      fc.property(answers, ({ asked, value }) => {
        const [[cell = ''] = []] = readTsv(writeTsv([[writeCell(asked, value, language)]]))
        expect(readCell(asked, cell)).toEqual({ value })
      }),
    )
  })
  test('several choices', () => {
    const asked = field('choices', { choices: choices.slice(0, 2) })
    const value = writeAnswerList(['a1', 'b2'])
    expect(readCell(asked, writeCell(asked, value, 'ja'))).toEqual({ value })
  })
})

test('cells with tabs, lines and quotes come back; nothing runs in the spreadsheet', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      // an apostrophe before a sign is what a spreadsheet shows a formula with
      fc.pre(rows.flat().every((cell) => !/^'[=+\-@＝＋－＠]/.test(cell) && !cell.includes('\r')))
      expect(readTsv(writeTsv(rows))).toEqual(rows)
    }),
  )
  expect(writeTsv([['=1+1', '-5', '+81-83']])).toBe("'=1+1\t-5\t'+81-83")
})
