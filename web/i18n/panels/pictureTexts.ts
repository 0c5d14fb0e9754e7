const ja = {
  title: '画像・印刷',
  name: '題名',
  defaultName: '共創マップ',
  save: 'PNG画像を保存',
  print: '印刷',
  legend: '凡例',
  credit: '出典',
  north: '北',
}

const en: typeof ja = {
  title: 'Picture or print',
  name: 'Title',
  defaultName: 'Kyoso Map',
  save: 'Save as PNG',
  print: 'Print',
  legend: 'Legend',
  credit: 'Credits',
  north: 'N',
}

/** The words of the picture of a map to take away, in both languages at once: they come with it, when it is opened. */
export const pictureTexts = { ja, en }
