import type { Field } from '#geodata/schema/field.ts'
import { noteEnglishField } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

const designation = {
  designated: { ja: '指定あり', en: 'Designated' },
  none: { ja: '指定なし', en: 'Not designated' },
}

/** One of the eight disaster kinds of the Disaster Countermeasures Basic Act for which a site may be designated. */
const evacuationField = (hazard: string, ja: string, en: string): Field => ({
  name: `evacuation_${hazard}`,
  type: 'text',
  title: { ja: `緊急避難場所の指定：${ja}`, en: `Evacuation site for: ${en}` },
  codes: designation,
})

/** 遊休施設: a building or ground whose first use has ended. Unknown is a value here: most owners have published little. */
export const idleFacility: ThemeDefinition = {
  id: 'idle-facility',
  title: { ja: '遊休施設', en: 'Idle facilities' },
  fields: [
    {
      name: 'state',
      type: 'text',
      title: { ja: '状態', en: 'State' },
      codes: {
        former: { ja: '旧施設（現在の利用は不明）', en: 'Former facility (present use unknown)' },
        vacant: { ja: '空き', en: 'Vacant' },
        reused: { ja: '再利用中', en: 'Reused' },
        demolished: { ja: '取り壊し済み', en: 'Demolished' },
      },
    },
    {
      name: 'former_use',
      type: 'text',
      title: { ja: 'もとの用途', en: 'Former use' },
      codes: {
        'elementary-school': { ja: '小学校', en: 'Elementary school' },
        'junior-high-school': { ja: '中学校', en: 'Junior high school' },
        'elementary-junior-school': { ja: '小・中学校', en: 'Elementary and junior high school' },
        'branch-school': { ja: '小学校の分校', en: 'Branch of an elementary school' },
        'fishery-office': { ja: '漁協の支店', en: 'Fishery cooperative branch' },
      },
    },
    {
      name: 'extent',
      type: 'text',
      title: { ja: '出典にある範囲', en: 'Part the source lists' },
      codes: {
        facility: { ja: '施設', en: 'The facility' },
        ground: { ja: 'グラウンド', en: 'Its playing field' },
      },
    },
    {
      name: 'building_age_years',
      type: 'integer',
      title: { ja: '築年数', en: 'Age of the building' },
      unit: { ja: '年', en: 'years' },
    },
    {
      name: 'floor_area_m2',
      type: 'real',
      title: { ja: '延床面積', en: 'Floor area' },
      unit: { ja: 'm²', en: 'm²' },
    },
    { name: 'owner', type: 'text', title: { ja: '所有者', en: 'Owner' } },
    {
      name: 'shelter',
      type: 'text',
      title: { ja: '指定避難所', en: 'Designated shelter' },
      codes: designation,
    },
    {
      name: 'shelter_capacity',
      type: 'integer',
      title: { ja: '避難所の収容人数', en: 'Shelter capacity' },
      unit: { ja: '人', en: 'people' },
    },
    evacuationField('flood', '洪水', 'flood'),
    evacuationField('landslide', '崖崩れ・土石流・地滑り', 'landslide'),
    evacuationField('storm_surge', '高潮', 'storm surge'),
    evacuationField('earthquake', '地震', 'earthquake'),
    evacuationField('tsunami', '津波', 'tsunami'),
    evacuationField('fire', '大規模な火事', 'large fire'),
    evacuationField('inland_flood', '内水氾濫', 'inland flooding'),
    evacuationField('volcano', '火山現象', 'volcanic activity'),
    noteEnglishField,
  ],
}
