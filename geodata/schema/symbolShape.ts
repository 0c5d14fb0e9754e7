import type { Localized } from './localized.ts'

/** The symbols of point marks. How each is drawn is the renderer's; shapes differ so that nothing is told by colour alone. */
export const symbolShapes = ['circle', 'square', 'triangle', 'diamond', 'capsule', 'plus', 'ring'] as const
export type SymbolShape = (typeof symbolShapes)[number]

export const symbolShapeTitles: Record<SymbolShape, Localized> = {
  circle: { ja: '丸', en: 'Circle' },
  square: { ja: '四角', en: 'Square' },
  triangle: { ja: '家の形', en: 'House' },
  diamond: { ja: 'ひし形', en: 'Diamond' },
  capsule: { ja: 'カプセル', en: 'Capsule' },
  plus: { ja: '十字', en: 'Plus' },
  ring: { ja: '輪', en: 'Ring' },
}
