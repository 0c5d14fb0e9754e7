import type { StoredPublication } from '#api/store/mapStore.ts'

const gsi = [
  '背景は共創マップの地図です。地理院タイルは、このフォルダには入っていません。',
  'The background is Kyoso Map’s own: tiles of the Geospatial Information Authority are not in this folder.',
]

const dayInJapan = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10)

/** What whoever finds the folder needs to know. With the byte order mark and line ends that Notepad of any Windows reads. */
export function readMe({ document, publishedAt, datasets }: StoredPublication): string {
  const day = dayInJapan(publishedAt)
  const sources = Object.values(datasets).map(({ title, credit, licence }) =>
    [title.ja, credit, licence].filter(Boolean).join(' / '),
  )
  const lines = [
    document.about.title,
    '',
    'index.html をダブルクリックすると、ブラウザーで地図がひらきます。インターネットもサーバーもいりません。',
    'フォルダの中のファイルは、動かしたり名前を変えたりしないでください。',
    'ホームページに置くときは、フォルダごとそのまま置いてください。',
    `データは公開した時点（${day}）のものです。`,
    ...(document.scene.basemap === 'kyoso' ? [] : [gsi[0]]),
    '',
    'Double-click index.html: the map opens in a browser, without the internet and without a server.',
    'Leave the files where they are. To put the map on a website, copy the whole folder.',
    `The data are as they were when the map was published (${day}).`,
    ...(document.scene.basemap === 'kyoso' ? [] : [gsi[1]]),
    '',
    '出典 · Sources',
    ...sources,
    '「国土数値情報（行政区域データ）」（国土交通省）を加工 / Natural Earth',
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
