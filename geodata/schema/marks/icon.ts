import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'

export const iconSettings = defineSettings([
  {
    name: 'icon',
    kind: 'icon',
    title: { ja: 'アイコン', en: 'Icon' },
    fallback: 'marker',
  },
  {
    name: 'picture',
    kind: 'asset',
    accept: 'image',
    title: { ja: '自分の画像', en: 'Own picture' },
    help: {
      ja: 'えらぶと、アイコンの代わりに出ます。色は変わりません。',
      en: 'Stands in place of the icon; its colours stay its own.',
    },
    fallback: '',
  },
  {
    name: 'ground',
    kind: 'choice',
    title: { ja: '台', en: 'Ground' },
    fallback: 'disc',
    choices: [
      { value: 'disc', title: { ja: '丸い台', en: 'Disc' } },
      { value: 'halo', title: { ja: 'ふちどりだけ', en: 'Halo only' } },
    ],
  },
])

export const icon: MarkDefinition = {
  kind: 'icon',
  title: { ja: 'アイコン', en: 'Icons' },
  help: {
    ja: '学校や港などの絵を地点に置きます。',
    en: 'A picture of what it is on each place: a school, a harbour and so on.',
  },
  geometries: ['point', 'mixed'],
  takes: { color: true, size: true, label: true, conditions: true },
  settings: iconSettings,
}
