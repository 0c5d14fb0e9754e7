import { expect, test } from 'vitest'
import type { Source } from '#geodata/schema/dataset.ts'
import { distinctSources } from './distinctSources.ts'

const source = (id: string, credit: string, url?: string): Source => ({
  id,
  title: { ja: id, en: id },
  licence: 'CC0',
  credit,
  ...(url && { url }),
})

test('a source named twice stands once, with its address and the fuller credit', () => {
  expect(
    distinctSources([
      source('list', '山口県オープンデータ', 'https://example.org/'),
      source('stops', 'JR'),
      source('list', '山口県オープンデータ「観光施設一覧」を加工して作成'),
    ]),
  ).toEqual([
    source('list', '山口県オープンデータ「観光施設一覧」を加工して作成', 'https://example.org/'),
    source('stops', 'JR'),
  ])
})
