import { language } from '#web/i18n/language.ts'

const ja = {
  zones: 'マップのウィジェット',
  fold: (title: string) => `「${title}」をたたむ`,
  unfold: (title: string) => `「${title}」を開く`,
  search: 'このマップの中をさがす',
  clear: '入力を消す',
  found: (count: number) => (count === 0 ? '見つかりませんでした' : `${count}件見つかりました`),
  first: (count: number) => `はじめの${count}件を出しています`,
  here: '現在地',
  hereFailed: '現在地が分かりませんでした。',
  hereNeedsHttps: '現在地は、https のアドレスで開いたときだけ使えます。',
  count: (count: number) => `${count.toLocaleString('ja-JP')}件`,
  of: (layer: string, field: string) => `${layer}：${field}`,
  measures: { count: '件数', sum: '合計', mean: '平均', max: '最大', min: '最小' },
  inView: '見えている範囲',
  chooseLayer: 'レイヤーをえらぶと、ここに出ます。',
  chooseField: '項目をえらぶと、ここに出ます。',
  tooLarge: 'データが大きいため、数えられません。',
  none: '値がありません',
  others: (count: number) => `ほか${count}種類`,
  unknown: (count: number) => `不明 ${count.toLocaleString('ja-JP')}件`,
  from: (low: string, high: string) => `${low} 〜 ${high}`,
  qr: 'このマップを開くQRコード',
  qrLater: '公開すると、そのアドレスのQRコードになります。',
  button: 'ボタン',
  timeLater: '時刻で動くものがあるときに出ます。',
  creditsLater: '出典',
}

export type WidgetTexts = typeof ja

const en: WidgetTexts = {
  zones: 'Widgets of the map',
  fold: (title) => `Fold “${title}”`,
  unfold: (title) => `Open “${title}”`,
  search: 'Search this map',
  clear: 'Clear',
  found: (count) => (count === 0 ? 'Nothing found' : `${count} found`),
  first: (count) => `The first ${count} are shown`,
  here: 'Where I am',
  hereFailed: 'Your position could not be found.',
  hereNeedsHttps: 'Your position can only be used at an https address.',
  count: (count) => count.toLocaleString('en-GB'),
  of: (layer, field) => `${layer}: ${field}`,
  measures: { count: 'Number', sum: 'Sum', mean: 'Mean', max: 'Largest', min: 'Smallest' },
  inView: 'in view',
  chooseLayer: 'Choose a layer and it stands here.',
  chooseField: 'Choose a field and it stands here.',
  tooLarge: 'There are too many data to count.',
  none: 'No value',
  others: (count) => `${count} others`,
  unknown: (count) => `Unknown: ${count.toLocaleString('en-GB')}`,
  from: (low, high) => `${low} to ${high}`,
  qr: 'QR code that opens this map',
  qrLater: 'Once the map is published: the code of its address.',
  button: 'Button',
  timeLater: 'Shown where something moves by the clock.',
  creditsLater: 'Attribution',
}

const dictionaries = { ja, en }

/** The words of widgets, for readers. */
export const widgetTexts = (): WidgetTexts => dictionaries[language()]
