import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { foldedCells, rowsWithWords } from './rowsWithWords.ts'

const rows: FeatureJson[] = [
  ['1', '特牛駅', 'こっといえき'],
  ['2', '越ヶ浜駅', 'こしがはまえき'],
].map(([id = '', name = '', kana = '']) => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { fid: 1, version: 1, name, name_kana: kana },
}))
const find = (words: string): string[] =>
  rowsWithWords(rows, words, ({ properties }) =>
    foldedCells([String(properties.name), String(properties.name_kana)]),
  ).map((row) => row.id)

test('a row is found by its reading, in any width', () => {
  expect(find('ｺｯﾄｲ')).toEqual(['1'])
  expect(find('越が浜')).toEqual(['2'])
})

test('every word must occur', () => {
  expect(find('駅 こし')).toEqual(['2'])
  expect(find('駅　特牛　浜')).toEqual([])
  expect(find('')).toEqual(['1', '2'])
})

test('no word is found across two cells', () => {
  expect(find('駅こし')).toEqual([])
})
