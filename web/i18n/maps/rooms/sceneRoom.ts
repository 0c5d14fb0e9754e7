const ja = {
  title: 'シーン',
  basemap: '背景の地図',
  camera: 'はじめの見え方',
  saveCamera: 'いまの見え方をはじめの見え方にする',
  goCamera: 'はじめの見え方を見る',
  cameraText: (zoom: string, pitch: string) => `拡大率 ${zoom}・傾き ${pitch}°`,
  bounds: '読む人が動ける範囲',
  boundsFree: '制限しない',
  boundsHere: 'いま見えている範囲に限る',
  boundsClear: '制限をやめる',
  boundsSet: 'この範囲の中だけ動けます。',
  description: 'マップの説明',
  descriptionHelp: '公開ページと、検索やSNSでの紹介に使われます。',
}

const en: typeof ja = {
  title: 'Scene',
  basemap: 'Background map',
  camera: 'First view',
  saveCamera: 'Use this view as the first one',
  goCamera: 'Go to the first view',
  cameraText: (zoom, pitch) => `Zoom ${zoom}, tilt ${pitch}°`,
  bounds: 'How far readers may move',
  boundsFree: 'No limit',
  boundsHere: 'Limit to what is in view now',
  boundsClear: 'Remove the limit',
  boundsSet: 'Readers stay within this area.',
  description: 'Description',
  descriptionHelp: 'Shown on the published page and where it is shared.',
}

/** The words of the scene. */
export const sceneRoom = { ja, en }
