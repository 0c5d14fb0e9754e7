import type { ThemeDefinition } from './theme.ts'
import { departureFields, timetableField, transportOperatorField } from './transportFields.ts'

/** 交通拠点: where one gets on: bus stops, railway stations, ferry terminals. */
export const transportStop: ThemeDefinition = {
  id: 'transport-stop',
  title: { ja: '交通拠点', en: 'Transport stops' },
  fields: [
    {
      name: 'kind',
      type: 'text',
      title: { ja: '種別', en: 'Kind' },
      codes: {
        'bus-stop': { ja: 'バス停', en: 'Bus stop' },
        station: { ja: '鉄道駅', en: 'Railway station' },
        'ferry-terminal': { ja: '旅客船のりば', en: 'Ferry terminal' },
      },
    },
    transportOperatorField,
    { name: 'lines', type: 'text', title: { ja: '路線', en: 'Lines' } },
    { name: 'pole_count', type: 'integer', title: { ja: 'のりばの数', en: 'Poles' } },
    timetableField,
    ...departureFields,
  ],
}
