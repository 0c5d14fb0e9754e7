import { noteEnglishField } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

/** 古民家・空き家: heritage houses, gates and early western-style buildings. */
export const oldHouse: ThemeDefinition = {
  id: 'old-house',
  title: { ja: '古民家・空き家', en: 'Old houses' },
  fields: [
    {
      name: 'kind',
      type: 'text',
      title: { ja: '種別', en: 'Kind' },
      codes: {
        residence: { ja: '武家屋敷・旧宅', en: 'Residence' },
        merchant: { ja: '商家・町家', en: 'Merchant house' },
        farmhouse: { ja: '農家', en: 'Farmhouse' },
        gate: { ja: '門・長屋', en: 'Gate or row house' },
        western: { ja: '洋風建築', en: 'Western-style building' },
        public: { ja: '公共の建物', en: 'Public building' },
        school: { ja: '学校・塾', en: 'School' },
        site: { ja: '跡地', en: 'Site only' },
      },
    },
    { name: 'built', type: 'text', title: { ja: '建築の時期', en: 'Built (Japanese)' } },
    { name: 'built_year', type: 'integer', plain: true, title: { ja: '建築年（西暦）', en: 'Year built' } },
    {
      name: 'floor_area_m2',
      type: 'real',
      title: { ja: '延床面積', en: 'Floor area' },
      unit: { ja: 'm²', en: 'm²' },
    },
    { name: 'description', type: 'text', title: { ja: '説明', en: 'Description (Japanese)' } },
    { name: 'opens', type: 'text', title: { ja: '開館', en: 'Opens' } },
    { name: 'closes', type: 'text', title: { ja: '閉館', en: 'Closes' } },
    { name: 'opening_note', type: 'text', title: { ja: '開館日など', en: 'Opening days (Japanese)' } },
    { name: 'fee', type: 'text', title: { ja: '料金', en: 'Fee (Japanese)' } },
    { name: 'access', type: 'text', title: { ja: '行き方', en: 'Access (Japanese)' } },
    { name: 'accessibility', type: 'text', title: { ja: 'バリアフリー', en: 'Accessibility (Japanese)' } },
    { name: 'contact', type: 'text', title: { ja: '問い合わせ先', en: 'Contact' } },
    { name: 'url', type: 'text', title: { ja: 'ウェブページ', en: 'Web page' } },
    noteEnglishField,
  ],
}
