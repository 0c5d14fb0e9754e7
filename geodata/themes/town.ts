import type { ThemeDefinition } from './theme.ts'

/** 町・大字: the names people search for, each at its centroid. */
export const town: ThemeDefinition = {
  id: 'town',
  title: { ja: '町・大字', en: 'Towns' },
  fields: [
    {
      name: 'rank',
      type: 'integer',
      title: { ja: '表示の優先度', en: 'Display rank' },
      hidden: true,
    },
  ],
}
