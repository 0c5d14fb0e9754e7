const ja = {
  left: 'シーンとレイヤー',
  right: 'インスペクター',
  hideLeft: '左のパネルをたたむ',
  showLeft: '左のパネルを開く',
  hideRight: '右のパネルをたたむ',
  showRight: '右のパネルを開く',
  resizeLeft: '左のパネルの幅',
  resizeRight: '右のパネルの幅',
  sheet: '編集シート',
}

const en: typeof ja = {
  left: 'Scene and layers',
  right: 'Inspector',
  hideLeft: 'Fold the left panel',
  showLeft: 'Open the left panel',
  hideRight: 'Fold the right panel',
  showRight: 'Open the right panel',
  resizeLeft: 'Width of the left panel',
  resizeRight: 'Width of the right panel',
  sheet: 'Editing sheet',
}

/** The words of the panels of the editor. */
export const panelsRoom = { ja, en }
