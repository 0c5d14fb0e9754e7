const ja = {
  title: '持ち出す',
  folder: {
    title: '公開ページをフォルダで',
    text: 'サーバーもインターネットもいらない、zip のフォルダです。展開して index.html をダブルクリックするとひらきます。USBメモリで渡したり、ほかのホームページに置いたりできます。入るのは、いま公開している内容だけです。',
    save: 'フォルダ（zip）を保存',
    notYet: '公開すると保存できます。',
    behind: '公開のあとの編集は入りません。入れたいときは、先に公開ページを更新してください。',
    ground: '背景は共創マップの地図になります（地理院タイルは入りません）。',
    unlocked:
      '公開ページには合言葉がありますが、フォルダには合言葉をかけられません。受け取った人は、だれでもひらいて中を見られます。',
    understood: '合言葉なしでひらけることを承知しました',
  },
  archive: {
    title: 'マップ全体をアーカイブで',
    text: '編集できるマップを、描いた地物・写真・名前をつけた版ごと1つのファイル（.kyoso.zip）にします。ほかのサーバーの「マップ」の画面で読み込むと、新しいマップになります。',
    nameless: '描いた人の名前を入れない',
    save: 'アーカイブを保存',
    open: 'アーカイブを読み込む',
    openHelp: '.kyoso.zip を選ぶか、ここに落とすと、新しいマップになります。',
    reading: (name: string) => `「${name}」を読み込んでいます…`,
    wrongFile: (name: string) => `「${name}」は zip ではありません。.kyoso.zip を選んでください。`,
    tooLarge: (name: string, most: string) => `「${name}」は大きすぎます（${most} MB まで）。`,
    failed: 'アーカイブを読み込めませんでした',
  },
  print: {
    title: '紙に印刷',
    text: 'A4・A3に、縮尺・凡例・方位・出典をつけて印刷します。',
    open: '印刷の画面をひらく',
  },
}

const en: typeof ja = {
  title: 'Take it away',
  folder: {
    title: 'The published page as a folder',
    text: 'A zip with a folder that needs no server and no internet. Unpack it and double-click index.html. Hand it on with a USB stick, or put it on another website. It holds what is published now and nothing else.',
    save: 'Save the folder (zip)',
    notYet: 'It can be saved once the map is published.',
    behind: 'Edits since the publication are not in it: update the published page first if you want them.',
    ground: 'The background is Kyoso Map’s own; tiles of the GSI are not in it.',
    unlocked:
      'The published page has a password, but a folder cannot be locked: whoever has it can open it and see everything.',
    understood: 'I know that it opens without the password',
  },
  archive: {
    title: 'The whole map as an archive',
    text: 'The map to be edited further, with what was drawn, its photos and its named versions in one file (.kyoso.zip). Imported on the Maps page of another server it becomes a new map.',
    nameless: 'Leave out the names of those who drew',
    save: 'Save the archive',
    open: 'Import an archive',
    openHelp: 'Choose a .kyoso.zip or drop it here: it becomes a new map.',
    reading: (name) => `Importing “${name}”…`,
    wrongFile: (name) => `“${name}” is no zip file: choose a .kyoso.zip.`,
    tooLarge: (name, most) => `“${name}” is too large: ${most} MB at most.`,
    failed: 'The archive could not be imported',
  },
  print: {
    title: 'On paper',
    text: 'A4 or A3, with scale, legend, north arrow and credits.',
    open: 'Open the print page',
  },
}

/** The words of what is taken away from a map, in both languages at once. */
export const takeAwayTexts = { ja, en }
