import { templateOf } from './mapPlan.ts'
import {
  byKind,
  cameras,
  fields,
  idleFacilities,
  municipalities,
  note,
  oldHouses,
  region,
  transport,
  transportLayers,
} from './planParts.ts'

/** 空き家・遊休施設: which buildings wait for a use, and how they are reached. */
export const vacantBuildings = templateOf(
  'vacant-buildings',
  {
    ja: '旧校舎や古民家の使い道を、交通と合わせて考えます。',
    en: 'Think about uses for closed schools and old houses, together with transport.',
  },
  {
    title: { ja: '空き家・遊休施設マップ', en: 'Vacant and idle buildings' },
    description: {
      ja: '旧校舎などの遊休施設をもとの用途で色分けし、古民家、サテライトオフィス候補、駅とバスを重ねています。',
      en: 'Idle facilities coloured by their former use, with old houses, satellite-office candidates, stations and buses.',
    },
    camera: cameras.region,
    groups: [
      {
        title: { ja: '建物', en: 'Buildings' },
        layers: [
          {
            source: 'office_candidates',
            style: {
              title: { ja: '候補とした者', en: 'Named by' },
              color: byKind('origin', ['report', 'own-extraction']),
            },
            blocks: [
              fields('origin', 'building', 'statement', 'address'),
              note(
                '「独自抽出」は公開データから選んだもので、所有者が候補としたものではありません。',
                '“Our own extraction” was chosen from open data; no owner has named it.',
              ),
            ],
          },
          idleFacilities,
          { ...oldHouses, visible: false },
        ],
      },
      { title: transport, layers: transportLayers },
      { title: region, layers: [{ source: 'population_towns', visible: false }, municipalities] },
    ],
  },
)
