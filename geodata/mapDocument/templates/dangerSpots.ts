import { type PlannedLayer, templateOf } from './mapPlan.ts'
import { byKind, cameras, fields, municipalities, note, region, transport } from './planParts.ts'

/** The same places once per disaster: whether the city designated them for it. */
const designatedFor = (hazard: string, ja: string, en: string, visible: boolean): PlannedLayer => ({
  source: 'idle_facilities',
  title: { ja: `旧校舎など：${ja}の避難場所の指定`, en: `Closed schools: evacuation site for ${en}` },
  visible,
  style: {
    title: { ja: `${ja}の指定`, en: `Designated for ${en}` },
    color: byKind(`evacuation_${hazard}`, ['designated', 'none']),
  },
  blocks: [
    fields(`evacuation_${hazard}`, 'shelter', 'address'),
    note(
      '指定は、その災害のときに逃げ込む場所として市が指定したかどうかです。建物の安全を保証するものではありません。',
      'Designated means that the city names it as a place to flee to in that disaster. It does not vouch for the building.',
    ),
  ],
})

/** 危険箇所: where it is dangerous, beside the places to flee to. */
export const dangerSpots = templateOf(
  'danger-spots',
  {
    ja: '危ないと感じる所を出し合い、避難場所の指定と見比べます。',
    en: 'Collect the spots that feel dangerous and compare them with the evacuation sites.',
  },
  {
    title: { ja: '危険箇所マップ', en: 'Danger spots' },
    description: {
      ja: '旧校舎などが、どの災害の緊急避難場所に指定されているかを示しています。ここに載っているのは遊休施設だけで、すべての避難場所ではありません。',
      en: 'Shows for which disasters closed schools and the like are designated evacuation sites. Only idle facilities are shown, not every site there is.',
    },
    camera: cameras.region,
    groups: [
      {
        title: { ja: '避難場所の指定', en: 'Designated evacuation sites' },
        layers: [
          designatedFor('tsunami', '津波', 'tsunami', true),
          designatedFor('landslide', '土砂災害', 'landslides', false),
          designatedFor('flood', '洪水', 'floods', false),
          designatedFor('storm_surge', '高潮', 'storm surges', false),
        ],
      },
      { title: transport, layers: [{ source: 'stations' }, { source: 'railways' }] },
      { title: region, layers: [{ source: 'towns', visible: false }, municipalities] },
    ],
  },
)
