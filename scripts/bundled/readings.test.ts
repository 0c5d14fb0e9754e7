import { describe, expect, it } from 'vitest'
import { makeReadings } from './readings.ts'

const readings = makeReadings([
  { name: '特牛駅', municipality: '下関市', kana: 'こっといえき' },
  { name: '中央公園', municipality: '萩市', kana: 'ちゅうおうこうえん' },
  { name: '旧福原家萩屋敷門', municipality: '萩市', kana: '' },
])

describe('readings', () => {
  it('tells places of one name in two cities apart', () => {
    expect(readings.kana('中央公園', '萩市')).toBe('ちゅうおうこうえん')
    expect(readings.kana('中央公園', '下関市')).toBeNull()
  })

  it('knows which names nobody is sure of', () => {
    expect(readings.isUnsure('旧福原家萩屋敷門', '萩市')).toBe(true)
    expect(readings.kana('旧福原家萩屋敷門', '萩市')).toBeNull()
    expect(readings.isUnsure('中央公園', '萩市')).toBe(false)
  })

  it('reads a station with or without 駅', () => {
    expect(readings.station('特牛駅')).toEqual({ kana: 'こっとい', latin: 'Kottoi' })
    expect(readings.station('特牛')).toEqual({ kana: 'こっとい', latin: 'Kottoi' })
    expect(readings.station('大竹')).toEqual({ kana: null, latin: null })
  })
})
