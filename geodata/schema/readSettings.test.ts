import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import { infoboxDefinitions } from './infobox/infoboxDefinitions.ts'
import { lineSettings } from './marks/line.ts'
import { markDefinitions } from './marks/marks.ts'
import { symbolSettings } from './marks/symbol.ts'
import { defineSettings, type PropertySchema } from './properties.ts'
import { readSettings } from './readSettings.ts'
import { storyBlockDefinitions } from './story/storyBlockDefinitions.ts'

const definitions = [
  ...Object.values(markDefinitions),
  ...Object.values(infoboxDefinitions),
  ...Object.values(storyBlockDefinitions),
]

test.each(definitions)(
  'the settings of $kind can be read from anything and then stay the same',
  (definition) => {
    const { settings } = definition
    const names = settings.map(({ name }) => name)
    const almost = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...names, 'constructor', 'unknown'), fc.anything({ maxDepth: 2 })),
    )
    fc.assert(
      fc.property(almost, (saved) => {
        const read = readSettings(settings, saved)
        expect(Object.keys(read)).toEqual(names)
        expect(readSettings(settings, JSON.parse(JSON.stringify(read)))).toEqual(read)
      }),
    )
  },
)

test.each(definitions)(
  'the form of $kind is whole: names differ, fallbacks fit, conditions can come true',
  ({ settings }) => {
    const names = settings.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(readSettings(settings, {})).toEqual(
      Object.fromEntries(settings.map(({ name, fallback }) => [name, fallback])),
    )
    for (const { shownIf } of settings) {
      if (!shownIf) continue
      const other = settings.find(({ name }) => name === shownIf.name)
      if (other?.kind === 'choice')
        expect(other.choices.map(({ value }) => value)).toEqual(expect.arrayContaining([...shownIf.is]))
      else expect(other?.kind).toBe('switch')
    }
  },
)

test('each setting has its own type', () => {
  const settings = readSettings(symbolSettings, { shape: 'diamond', outline: 'yes' })
  expectTypeOf(settings.outline).toEqualTypeOf<boolean>()
  expectTypeOf(readSettings(lineSettings, {}).cap).toEqualTypeOf<'round' | 'butt'>()
  expect(settings).toEqual({ shape: 'diamond', outline: true })
})

const every = defineSettings([
  { name: 'size', kind: 'number', title: { ja: '大', en: 'Size' }, fallback: 3, min: 1, max: 5, step: 1 },
  { name: 'words', kind: 'text', title: { ja: '文', en: 'Words' }, fallback: 'x', longest: 3 },
  { name: 'page', kind: 'link', title: { ja: '頁', en: 'Page' }, fallback: '' },
  { name: 'ink', kind: 'paint', title: { ja: '色', en: 'Ink' }, fallback: 'idle' },
  { name: 'rows', kind: 'fields', title: { ja: '項目', en: 'Rows' }, fallback: [] },
]) satisfies PropertySchema

test.each([
  [{ size: 99 }, { size: 5 }],
  [{ size: Number.NaN }, { size: 3 }],
  [{ words: '萩市役所' }, { words: '萩市役' }],
  [{ words: 'ab𠮷' }, { words: 'ab' }],
  [{ page: 'javascript:alert(1)' }, { page: '' }],
  [{ page: ' https://example.jp' }, { page: '' }],
  [{ page: 'https://example.jp/a?b=c#d' }, { page: 'https://example.jp/a?b=c#d' }],
  [{ ink: 'url(https://example.jp)' }, { ink: 'idle' }],
  [{ rows: ['a', 'a', 7, '', 'b'] }, { rows: ['a', 'b'] }],
])('%j becomes %j', (saved, expected) => {
  expect(readSettings(every, saved)).toMatchObject(expected)
})
