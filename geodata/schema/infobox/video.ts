import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const videoSettings = defineSettings([
  {
    name: 'link',
    kind: 'link',
    title: { ja: '動画のアドレス', en: 'Address of the film' },
    help: {
      ja: 'https:// で始まる動画ファイル（mp4・webm）のアドレスです。',
      en: 'The address of a film file (mp4 or webm), beginning with https://.',
    },
    fallback: '',
  },
  {
    name: 'caption',
    kind: 'text',
    title: { ja: 'キャプション', en: 'Caption' },
    fallback: '',
    longest: 500,
    takesFields: true,
  },
])

export const video: InfoboxDefinition = {
  kind: 'video',
  title: { ja: '動画', en: 'Film' },
  help: { ja: '動画を見せます。再生するまで読み込みません。', en: 'A film, loaded only when it is played.' },
  settings: videoSettings,
}
