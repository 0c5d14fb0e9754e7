import { expect, test } from 'vitest'
import type { SearchHit } from '#geodata/schema/search.ts'
import { mergeHits } from './mergeHits.ts'

const school: SearchHit = {
  dataset: 'idle_facilities',
  datasetTitle: { ja: '遊休施設', en: 'Idle facilities' },
  uid: 'a',
  title: '旧二見小学校',
  titleEn: 'Former Futami Elementary School',
  kana: null,
  context: { ja: '下関市', en: 'Shimonoseki' },
  position: [130.9, 34.26],
  precision: 'exact',
}
const candidate: SearchHit = {
  ...school,
  dataset: 'office_candidates',
  datasetTitle: { ja: '候補', en: 'Candidates' },
  uid: 'b',
}

test('one title at one position is one answer that names every dataset', () => {
  expect(mergeHits([school, candidate])).toEqual([
    { ...school, kinds: [school.datasetTitle, candidate.datasetTitle] },
  ])
})

test('equal names elsewhere, and records without a position, stay apart', () => {
  const elsewhere: SearchHit = { ...candidate, position: [131.4, 34.4] }
  const nowhere: SearchHit = { ...candidate, position: null }
  expect(mergeHits([school, elsewhere, nowhere, { ...nowhere, uid: 'c' }])).toHaveLength(4)
})
