import { expect, test } from 'vitest'
import { en } from '#web/i18n/en.ts'
import { ja } from '#web/i18n/ja.ts'
import { pageTitle } from './pageTitle.ts'

test('a dataset is named before its screen and the product', () => {
  expect(pageTitle('/data/old_houses', ja, '古民家・歴史的な建物')).toBe(
    '古民家・歴史的な建物 – データ｜共創マップ',
  )
  expect(pageTitle('/data/stations', en, 'JR stations')).toBe('JR stations – Data | Kyoso Map')
})

test('a dataset that is not there yet leaves its screen, an address that leads nowhere says so', () => {
  expect(pageTitle('/data/stations', en, undefined)).toBe('Data | Kyoso Map')
  expect(pageTitle('/nowhere', ja, undefined)).toBe('ページが見つかりません｜共創マップ')
})

test('the start page tells what the product is for', () => {
  expect(pageTitle('/', ja, undefined)).toBe('空いている建物と、動きたい人を、地図でつなぐ。｜共創マップ')
})
