import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const gallerySettings = defineSettings([
  { name: 'assets', kind: 'assets', title: { ja: '画像', en: 'Pictures' }, accept: 'image', fallback: [] },
  {
    name: 'caption',
    kind: 'text',
    title: { ja: 'キャプション', en: 'Caption' },
    fallback: '',
    longest: 500,
    takesFields: true,
  },
])

export const gallery: InfoboxDefinition = {
  kind: 'gallery',
  title: { ja: 'ギャラリー', en: 'Gallery' },
  help: { ja: '何枚かの画像を並べます。', en: 'Several pictures side by side.' },
  settings: gallerySettings,
}
