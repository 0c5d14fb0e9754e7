const ja = {
  use: 'クリックで開くもの',
  uses: { none: '何も開かない', fields: 'データの項目をそのまま', blocks: '自分で組み立てたブロック' },
  blocks: 'ブロック',
  add: 'ブロックを追加',
  empty: 'ブロックがまだありません。題や写真、項目の一覧を足していきましょう。',
  preview: 'プレビュー',
  previewOf: (title: string) => `実際の地物「${title}」での見え方`,
  previewNext: '別の地物で見る',
  up: 'ブロックを上へ',
  down: 'ブロックを下へ',
  remove: 'ブロックを削除',
  edit: (kind: string) => `${kind}を編集`,
  noFeature: 'このレイヤーには地物がありません。',
  close: 'インフォボックスを閉じる',
}

const en: typeof ja = {
  use: 'What a click opens',
  uses: { none: 'Nothing', fields: 'The fields as they are', blocks: 'Blocks of my own' },
  blocks: 'Blocks',
  add: 'Add a block',
  empty: 'No blocks yet. Add a heading, a picture, a list of fields.',
  preview: 'Preview',
  previewOf: (title) => `How it looks for “${title}”`,
  previewNext: 'Another feature',
  up: 'Move the block up',
  down: 'Move the block down',
  remove: 'Remove the block',
  edit: (kind) => `Edit: ${kind}`,
  noFeature: 'This layer has no features.',
  close: 'Close the infobox',
}

/** The words of the infobox editor. */
export const infoboxRoom = { ja, en }
