const ja = {
  tabs: '選んだレイヤーの設定',
  layer: 'レイヤー',
  style: 'スタイル',
  infobox: 'インフォボックス',
  short: '設定',
  nothing: '左の一覧でレイヤーかシーンをえらぶと、ここで設定できます。',
  groupHelp: 'グループです。表示・濃さ・縮尺は中のレイヤーすべてに効きます。',
  liveHelp: '計算で動くレイヤーです。スタイルとインフォボックスはありません。',
}

const en: typeof ja = {
  tabs: 'Settings of the layer',
  layer: 'Layer',
  style: 'Style',
  infobox: 'Infobox',
  short: 'Settings',
  nothing: 'Choose a layer or the scene on the left: its settings appear here.',
  groupHelp: 'This is a group: visibility, opacity and zoom range hold for all layers in it.',
  liveHelp: 'This layer is computed and moves: it has no style and no infobox.',
}

/** The words of the inspector. */
export const inspectorRoom = { ja, en }
