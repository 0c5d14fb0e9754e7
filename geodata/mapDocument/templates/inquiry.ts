import { inquiryStory } from './inquiryStory.ts'
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

/** 探究: from a question to an answer with its grounds on the map. */
export const inquiry = templateOf(
  'inquiry',
  {
    ja: '問い・仮説・調べたこと・根拠・考察・出典を、地図とともにまとめます。',
    en: 'Question, hypothesis, findings, evidence, discussion and sources, kept together with the map.',
  },
  {
    title: { ja: '探究マップ', en: 'Inquiry' },
    description: {
      ja: '問いから出典までを、地図とともに6ページのストーリーにまとめます。',
      en: 'From a question to its sources: a story of six pages, told with the map.',
    },
    camera: cameras.region,
    groups: [
      {
        title: { ja: '調べる材料', en: 'Material' },
        layers: [
          {
            source: 'projects',
            style: {
              title: { ja: '分野', en: 'Field' },
              color: byKind('field', [
                'telework',
                'education',
                'fisheries',
                'startup',
                'lodging',
                'agriculture',
              ]),
            },
            blocks: [fields('field', 'state', 'partners', 'local_partners', 'summary', 'source')],
          },
          {
            ...idleFacilities,
            blocks: [...(idleFacilities.blocks ?? []), note('出典：{source}', 'Source: {source}')],
          },
          { ...oldHouses, visible: false },
          { source: 'venues', visible: false },
        ],
      },
      { title: transport, layers: transportLayers },
      {
        title: region,
        layers: [
          {
            source: 'population_towns',
            visible: false,
            blocks: [
              {
                kind: 'chart',
                settings: {
                  shows: 'bars',
                  fields: ['age_0_14', 'age_15_64', 'age_65_plus'],
                  title: { ja: '年齢ごとの人口', en: 'Population by age' },
                },
              },
              fields('population', 'share_65_plus', 'households', 'as_of', 'source'),
            ],
          },
          municipalities,
        ],
      },
    ],
    pages: inquiryStory,
  },
)
