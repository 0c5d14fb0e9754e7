import { templateOf } from './mapPlan.ts'
import {
  byKind,
  cameras,
  fields,
  idleFacilities,
  municipalities,
  oldHouses,
  region,
  transport,
  transportLayers,
} from './planParts.ts'

/** あるもの探し: what the region has, before anybody says what it lacks. */
export const whatIsThere = templateOf(
  'what-is-there',
  {
    ja: '地域にすでにある建物・場所・交通を集め、使い道を話し合います。',
    en: 'Gather the buildings, places and transport a region already has, and talk about their use.',
  },
  {
    title: { ja: 'あるもの探しマップ', en: 'What we have' },
    description: {
      ja: '「ないもの」ではなく「あるもの」から始める地図です。古民家、遊休施設、集会所や宿、そこへの行き方を重ねています。',
      en: 'A map that begins with what is there: old houses, idle facilities, halls and inns, and the ways to reach them.',
    },
    camera: cameras.region,
    groups: [
      {
        title: { ja: 'あるもの', en: 'What is there' },
        layers: [
          oldHouses,
          idleFacilities,
          {
            source: 'venues',
            style: {
              title: { ja: '場所の種別', en: 'Kinds of place' },
              color: byKind('kind', [
                'public-hall',
                'lodging',
                'campsite',
                'city-office',
                'tourist-information',
                'roadside-station',
                'museum',
                'learning-centre',
              ]),
            },
            blocks: [fields('kind', 'used_for', 'address', 'precision')],
          },
        ],
      },
      { title: transport, layers: transportLayers },
      { title: region, layers: [municipalities] },
    ],
  },
)
