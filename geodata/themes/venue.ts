import { noteEnglishField } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

/** 会場・滞在先: where people meet, work for a while or stay the night. */
export const venue: ThemeDefinition = {
  id: 'venue',
  title: { ja: '会場・滞在先', en: 'Venues and lodging' },
  fields: [
    {
      name: 'kind',
      type: 'text',
      title: { ja: '種別', en: 'Kind' },
      codes: {
        'public-hall': { ja: '公民館・集会所', en: 'Community hall' },
        'city-office': { ja: '市役所・総合支所', en: 'City office' },
        museum: { ja: '資料館', en: 'Museum' },
        'learning-centre': { ja: '学び・交流の施設', en: 'Learning centre' },
        kindergarten: { ja: '幼稚園', en: 'Kindergarten' },
        lodging: { ja: '宿泊施設', en: 'Lodging' },
        campsite: { ja: 'キャンプ場', en: 'Campsite' },
        'roadside-station': { ja: '道の駅', en: 'Roadside station' },
        'tourist-information': { ja: '観光案内所', en: 'Tourist information' },
      },
    },
    {
      name: 'used_for',
      type: 'text',
      title: { ja: '実証事業での利用', en: 'Use in the project (Japanese)' },
    },
    {
      name: 'used_for_en',
      type: 'text',
      title: { ja: '実証事業での利用（英語）', en: 'Use in the project' },
    },
    noteEnglishField,
  ],
}
