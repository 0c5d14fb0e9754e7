import type { Language } from '#geodata/schema/localized.ts'
import { language } from '#web/i18n/language.ts'

const ja = {
  title: 'かんたん分析',
  add: '分析してレイヤーをつくる',
  addHelp: '範囲・件数・最寄り・密度など、今のレイヤーから',
  choose: '何を調べますか',
  back: 'ほかの分析を選ぶ',
  layer: 'もとのレイヤー',
  noLayer: 'この分析に使えるレイヤーが、まだこのマップにありません。',
  filtered: 'レイヤーの絞り込みで残っている地物だけを使います。',
  name: '結果の名前',
  suggestedName: (analysis: string, layer: string) => `${layer}：${analysis}`,
  run: '分析する',
  running: '計算しています…',
  cancel: '中止',
  failed: '計算できませんでした。通信をたしかめて、もう一度お試しください。',
  recipe: 'つくり方',
  from: 'もとのレイヤー',
  with: '相手のレイヤー',
  rowsFiltered: '（絞り込みあり）',
  gone: '見つからないデータ',
  madeAt: (when: string) => `${when} に計算`,
  fresh: 'もとのデータは、計算したときのままです。',
  stale: 'もとのデータが、計算したあとに変わりました。',
  again: 'もう一度計算する',
  change: '設定を変えて計算する',
  done: (count: string) => `計算しなおしました（${count}）。`,
}

const en: typeof ja = {
  title: 'Quick analysis',
  add: 'Make a layer by analysis',
  addHelp: 'Reach, counts, nearest, density and more from your layers',
  choose: 'What do you want to find out?',
  back: 'Choose another analysis',
  layer: 'Layer to start from',
  noLayer: 'The map has no layer yet that this analysis can use.',
  filtered: 'Only features that the layer’s filter leaves are used.',
  name: 'Name of the result',
  suggestedName: (analysis, layer) => `${layer}: ${analysis}`,
  run: 'Analyse',
  running: 'Working it out…',
  cancel: 'Stop',
  failed: 'It could not be worked out. Check the connection and try again.',
  recipe: 'How it was made',
  from: 'From',
  with: 'With',
  rowsFiltered: ' (filtered)',
  gone: 'data that is gone',
  madeAt: (when) => `Worked out ${when}`,
  fresh: 'The data it was made from is as it was then.',
  stale: 'The data it was made from has changed since.',
  again: 'Work it out again',
  change: 'Change settings and work it out',
  done: (count) => `Worked out again: ${count}.`,
}

const dictionaries: Record<Language, typeof ja> = { ja, en }

/** The texts of quick analyses in the reader's language. */
export const analysisTexts = (): typeof ja => dictionaries[language()]
