import { expect, test } from 'vitest'
import { fontSheet, neededSlices } from './neededSlices.ts'

const slices = [
  { file: 'a', weight: 400, range: 'U+3042-3044,U+89D2' },
  { file: 'b', weight: 700, range: 'U+20BB7' },
  { file: 'c', weight: 400, range: 'U+41' },
]
const filesFor = (text: string) => neededSlices(slices, text).map(({ file }) => file)

test('a part is needed where one of its characters is used', () => {
  expect(filesFor('角島')).toEqual(['a'])
  expect(filesFor('いA')).toEqual(['a', 'c'])
  expect(filesFor('𠮷野')).toEqual(['b'])
  expect(filesFor('')).toEqual([])
})

test('the sheet holds the fonts themselves', () => {
  const [slice] = slices
  if (!slice) throw new Error('expected a slice')
  expect(fontSheet([{ slice, bytes: new Uint8Array([1, 2, 3]) }])).toContain(
    'font-weight:400;src:url(data:font/woff2;base64,AQID)',
  )
})
