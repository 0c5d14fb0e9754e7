import { expect, test } from 'vitest'
import { charactersOf, divideCharacters } from './characters.ts'

const show = (characters: Set<number>): string => String.fromCodePoint(...characters)

test('collects each visible character once', () => {
  expect(show(charactersOf(['萩の町', '萩 and 豊北\n\t']))).toBe('萩の町 and豊北')
})

test('leaves out what draws nothing and what lies beyond the first plane', () => {
  expect(show(charactersOf(['a\u0000\u200d\ufeff\u2028\ufffd𠮷😀b']))).toBe('ab')
})

test('keeps the spaces that have a width', () => {
  expect(show(charactersOf(['\u0020\u00a0\u3000']))).toBe('\u0020\u00a0\u3000')
})

test('what the interface says is common, and so is what three files of data share', () => {
  const { common, region } = divideCharacters(['地図'], ['萩城址', '萩城', '萩'])
  for (const character of '地図萩') expect(common).toContain(character.charCodeAt(0))
  for (const character of '城址') expect(region).toContain(character.charCodeAt(0))
})

test('a file that repeats a character counts once', () => {
  const { region } = divideCharacters([], ['址址址'])
  expect(region.has('址'.charCodeAt(0))).toBe(true)
})

test('what people type is there without any text', () => {
  const { common, region } = divideCharacters([], [])
  for (const character of 'Az09あんアヴー、。「」々〇〜～・\u00a0')
    expect(common).toContain(character.charCodeAt(0))
  for (const character of 'Ａ９→※◆') expect(region).toContain(character.charCodeAt(0))
})

test('no character is in both', () => {
  const { common, region } = divideCharacters(['→城'], ['城', '城'])
  expect([...region].filter((codePoint) => common.has(codePoint))).toEqual([])
})
