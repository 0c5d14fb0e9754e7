import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const searchSettings = defineSettings([
  {
    name: 'layer',
    kind: 'layer',
    of: 'rows',
    title: { ja: 'さがすレイヤー', en: 'Layer to search' },
    help: { ja: '選ばなければ、すべてのレイヤーからさがします。', en: 'Without one: all layers.' },
    fallback: '',
  },
  {
    name: 'words',
    kind: 'text',
    title: { ja: '入力らんの案内', en: 'Words in the empty box' },
    fallback: '',
    longest: 60,
  },
])

export const search: WidgetDefinition = {
  kind: 'search',
  title: { ja: '検索', en: 'Search' },
  help: {
    ja: 'このマップの地物を名前でさがします。',
    en: 'Finds features of this map by their names.',
  },
  once: true,
  settings: searchSettings,
}
