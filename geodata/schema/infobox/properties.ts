import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const propertiesSettings = defineSettings([
  {
    name: 'which',
    kind: 'choice',
    title: { ja: '見せる項目', en: 'Fields' },
    fallback: 'known',
    choices: [
      { value: 'known', title: { ja: '値のある項目すべて', en: 'All that are known' } },
      { value: 'chosen', title: { ja: '選んだ項目', en: 'Those chosen' } },
    ],
  },
  {
    name: 'fields',
    kind: 'fields',
    title: { ja: '項目', en: 'Fields' },
    help: {
      ja: '値が分からない項目には「不明」と出ます。',
      en: 'A field whose value is not known says so.',
    },
    fallback: [],
    shownIf: { name: 'which', is: ['chosen'] },
  },
])

export const properties: InfoboxDefinition = {
  kind: 'properties',
  title: { ja: '項目の一覧', en: 'Fields' },
  help: { ja: '地物の項目と値を並べます。', en: 'The fields of the feature and their values.' },
  settings: propertiesSettings,
}
