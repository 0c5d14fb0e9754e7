import type { ThemeDefinition } from './theme.ts'
import { departureFields, timetableField, transportOperatorField } from './transportFields.ts'

/** 二次交通: what connects the stops: bus routes, railway lines, ferries. */
export const transportLink: ThemeDefinition = {
  id: 'transport-link',
  title: { ja: '二次交通', en: 'Transport links' },
  fields: [
    {
      name: 'kind',
      type: 'text',
      title: { ja: '種別', en: 'Kind' },
      codes: {
        'bus-route': { ja: '路線バス', en: 'Bus route' },
        railway: { ja: '鉄道', en: 'Railway' },
        ferry: { ja: '旅客船', en: 'Ferry' },
      },
    },
    transportOperatorField,
    { name: 'line', type: 'text', title: { ja: '路線', en: 'Line' } },
    { name: 'origin', type: 'text', title: { ja: '起点', en: 'From' } },
    { name: 'destination', type: 'text', title: { ja: '終点', en: 'To' } },
    { name: 'via', type: 'text', title: { ja: '経由', en: 'Via' } },
    { name: 'stop_count', type: 'integer', title: { ja: '停留所の数', en: 'Stops' } },
    { name: 'length_km', type: 'real', title: { ja: '長さ', en: 'Length' }, unit: { ja: 'km', en: 'km' } },
    {
      name: 'duration_min',
      type: 'integer',
      title: { ja: '所要時間（最短）', en: 'Shortest ride' },
      unit: { ja: '分', en: 'min' },
    },
    timetableField,
    ...departureFields,
  ],
}
