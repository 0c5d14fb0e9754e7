import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { escapeMarkdown, fillAddress, fillFields } from './fillFields.ts'

const title = { ja: '', en: '' }
const fields: Field[] = [
  { name: 'name', type: 'text', title },
  { name: 'name_en', type: 'text', title },
  { name: 'state', type: 'text', title, codes: { vacant: { ja: '空き', en: 'Vacant' } } },
  { name: 'population', type: 'integer', title, unit: { ja: '人', en: 'people' } },
  { name: 'year', type: 'integer', title, plain: true },
  { name: 'opened', type: 'date', title },
  { name: 'url', type: 'text', title },
  { name: 'constructor', type: 'text', title },
]
const properties = {
  name: '旧三豊小学校',
  name_en: 'Former Mitoyo School',
  state: 'vacant',
  population: 1234,
  year: 1898,
  opened: '2023-10-10',
  url: 'https://example.jp/a?b=c',
}

test.each([
  ['{name}（{state}）', '旧三豊小学校（空き）', 'Former Mitoyo School（Vacant）'],
  ['{ population }、{year}、{opened}', '1,234人、1898、2023年10月10日', '1,234 people、1898、10 Oct 2023'],
  ['{{name}} {{{name}}}', '{name} {旧三豊小学校}', '{name} {Former Mitoyo School}'],
  ['{nobody} {} { } {name', '{nobody} {} { } {name', '{nobody} {} { } {name'],
  ['{constructor}{__proto__}', '不明{__proto__}', 'Unknown{__proto__}'],
])('%s', (text, ja, en) => {
  expect(fillFields(text, fields, properties, 'ja')).toBe(ja)
  expect(fillFields(text, fields, properties, 'en')).toBe(en)
})

test('a value is put in as it is, whatever it looks like, and not read again', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (value) => {
      const hostile = `${value}{state}$&$1{{`
      expect(fillFields('<{name}>', fields, { name: hostile, state: 'vacant' }, 'ja')).toBe(`<${hostile}>`)
    }),
  )
})

test('a text without braces stays as it is; any text can be filled', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'name', 'a', '\n', '𠮷', '$') }), (text) => {
      const filled = fillFields(text, fields, properties, 'en')
      if (!/[{}]/.test(text)) expect(filled).toBe(text)
      expect(typeof filled).toBe('string')
    }),
  )
})

test('what is not known says so', () => {
  expect(fillFields('{name}{population}', fields, { name: '', population: null }, 'en')).toBe(
    'UnknownUnknown',
  )
})

test('a value for Markdown is nothing but letters', () => {
  const value = '# [a](javascript:x) <b> *c*\n- d'
  expect(fillFields('**{name}**', fields, { name: value }, 'ja', escapeMarkdown)).toBe(
    '**\\# \\[a\\]\\(javascript\\:x\\) \\<b\\> \\*c\\* \\- d**',
  )
})

test.each([
  ['{url}', 'https://example.jp/a?b=c'],
  [
    'https://example.jp/?q={name}&y={year}',
    'https://example.jp/?q=%E6%97%A7%E4%B8%89%E8%B1%8A%E5%B0%8F%E5%AD%A6%E6%A0%A1&y=1898',
  ],
  ['https://example.jp/{constructor}', null],
  ['https://example.jp/{nobody}', null],
  ['javascript:alert({year})', null],
  ['{name}', null],
  ['', null],
])('the address %s is %s', (text, expected) => {
  expect(fillAddress(text, fields, properties)).toBe(expected)
})

test('no value can lead an address elsewhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const address = fillAddress('https://example.jp/{name}', fields, { name: value })
      if (address !== null) expect(new URL(address).origin).toBe('https://example.jp')
      const whole = fillAddress('{url}', fields, { url: value })
      if (whole !== null) expect(whole).toMatch(/^https?:\/\//i)
    }),
  )
})
