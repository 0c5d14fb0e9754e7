const ja = {
  none: 'えらばない',
  addField: '項目を追加',
  moveUp: '上へ',
  moveDown: '下へ',
  remove: '外す',
  upload: 'ファイルをえらぶ',
  uploading: '送っています…',
  tooLarge: '8 MBより大きいファイルは送れません。小さくしてからお試しください。',
  wrongKind: 'PNG・JPEG・WebP・GIF の画像だけ使えます。',
  uploadFailed: '送れませんでした。つながりを確かめて、もう一度お試しください。',
  linkWrong: 'http:// か https:// ではじまるアドレスを入れてください。',
  exif: '写真の撮影場所などの情報は、保存する前に消されます。',
  fieldsHelp: '{項目} と書くと、その地物の値になります。',
  preview: 'プレビュー',
}

const en: typeof ja = {
  none: 'None',
  addField: 'Add a field',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  upload: 'Choose a file',
  uploading: 'Sending…',
  tooLarge: 'Files over 8 MB cannot be sent. Make it smaller and try again.',
  wrongKind: 'Only PNG, JPEG, WebP and GIF pictures can be used.',
  uploadFailed: 'It could not be sent. Check the connection and try again.',
  linkWrong: 'Enter an address that begins with http:// or https://.',
  exif: 'Where and when a photo was taken is removed before it is stored.',
  fieldsHelp: '{field} becomes the value of the feature.',
  preview: 'Preview',
}

/** The words of forms made from property schemas. */
export const formRoom = { ja, en }
