import type { ThemeDefinition } from './theme.ts'

/** 行政界: the outlines of cities and towns. */
export const boundary: ThemeDefinition = {
  id: 'boundary',
  title: { ja: '行政界', en: 'Boundaries' },
  fields: [
    { name: 'code', type: 'text', title: { ja: '市区町村コード', en: 'Municipality code' } },
    { name: 'area_km2', type: 'real', title: { ja: '面積', en: 'Area' }, unit: { ja: 'km²', en: 'km²' } },
    {
      name: 'detail',
      type: 'text',
      title: { ja: '形の細かさ', en: 'Detail of the outline' },
      codes: {
        fine: { ja: '細かい（約15m）', en: 'Fine (about 15 m)' },
        medium: { ja: '中くらい（約50m）', en: 'Medium (about 50 m)' },
        coarse: { ja: '粗い（約120m）', en: 'Coarse (about 120 m)' },
      },
    },
  ],
}
