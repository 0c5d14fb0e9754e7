import type { Localized } from './localized.ts'

/**
 * How sure a position is. `exact` official point, `block` address block, `town` centroid of a 町・大字, `stand-in` another
 * place nearby stands in for it, `municipality` only the city is known (never drawn as a pin), `unknown` no position at all.
 */
export const precisions = ['exact', 'block', 'town', 'stand-in', 'municipality', 'unknown'] as const

export type Precision = (typeof precisions)[number]

export const precisionTitles: Record<Precision, Localized> = {
  exact: { ja: '地点まで正確', en: 'Exact point' },
  block: { ja: '番地までの推定', en: 'Address block' },
  town: { ja: '町・大字の中心', en: 'Centre of the town' },
  'stand-in': { ja: '近くの別地点で代用', en: 'Stand-in point nearby' },
  municipality: { ja: '市まで（地点なし）', en: 'City only (no point)' },
  unknown: { ja: '位置不明', en: 'Position unknown' },
}

/** A point that is drawn hollow, because it must not be taken for the real place. */
export const isRough = (precision: Precision): boolean => precision !== 'exact' && precision !== 'block'
