import { templateOf } from './mapPlan.ts'
import { byKind, cameras, fields, oldHouses, transport, transportLayers } from './planParts.ts'

const offices = ['public-hall', 'city-office', 'kindergarten', 'learning-centre']

/** 観光ルート: what to see, where to stay, how to get from one to the other. */
export const sightseeingRoute = templateOf(
  'sightseeing-route',
  {
    ja: '見どころと泊まる所を、駅とバスでつなぎます。',
    en: 'Link sights and places to stay by train and bus.',
  },
  {
    title: { ja: '観光ルートマップ', en: 'A route for visitors' },
    description: {
      ja: '見学できる古い建物と、宿・キャンプ場・道の駅・観光案内所を、駅とバス停とともに示しています。',
      en: 'Old buildings to visit, inns, campsites, roadside stations and tourist information, with stations and bus stops.',
    },
    camera: cameras.hagi,
    groups: [
      {
        title: { ja: '見る・泊まる', en: 'See and stay' },
        layers: [
          oldHouses,
          {
            source: 'venues',
            title: { ja: '宿・キャンプ場・道の駅・案内所', en: 'Lodging, campsites and information' },
            filter: offices.map((kind) => ({ field: 'kind', operator: '!=', value: kind })),
            style: {
              title: { ja: '場所の種別', en: 'Kinds of place' },
              settings: { shape: 'diamond', outline: true },
              color: byKind('kind', [
                'lodging',
                'campsite',
                'tourist-information',
                'roadside-station',
                'museum',
              ]),
            },
            blocks: [fields('kind', 'address')],
          },
        ],
      },
      { title: transport, layers: [{ source: 'live_buses' }, ...transportLayers] },
    ],
  },
)
