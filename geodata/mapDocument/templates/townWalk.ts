import { templateOf } from './mapPlan.ts'
import { cameras, oldHouses, transport } from './planParts.ts'

/** まち歩き: on foot through the castle town, name by name. */
export const townWalk = templateOf(
  'town-walk',
  {
    ja: '歩ける範囲の見どころを、名前つきで並べます。',
    en: 'Sights within walking distance, each with its name.',
  },
  {
    title: { ja: 'まち歩きマップ', en: 'A walk through town' },
    description: {
      ja: '萩の三角州を歩く地図です。古い建物を種別で色分けし、開館時間や料金を開けるようにしています。',
      en: 'A map for walking the delta of Hagi: old buildings by kind, with opening hours and fees.',
    },
    camera: cameras.oldTown,
    groups: [
      {
        title: { ja: '歩いて見る', en: 'To see on foot' },
        layers: [
          {
            ...oldHouses,
            style: {
              ...oldHouses.style,
              title: { ja: '種別と名前', en: 'Kind and name' },
              size: { by: 'one', pixels: 14 },
              label: { on: true, text: '{name}', minZoom: 13, pixels: 13 },
            },
          },
          { source: 'venues', visible: false },
        ],
      },
      {
        title: transport,
        layers: [{ source: 'stations' }, { source: 'jrbus_stops' }, { source: 'railways' }],
      },
    ],
  },
)
