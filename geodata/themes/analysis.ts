import type { ThemeDefinition } from './theme.ts'

/** What a quick analysis made of other layers of a map: its fields are theirs, and what was found out. */
export const analysis: ThemeDefinition = {
  id: 'analysis',
  title: { ja: '分析結果', en: 'Results of analyses' },
  fields: [],
}
